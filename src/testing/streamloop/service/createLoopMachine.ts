import type { Cancel, Clock } from '../../../platform/clock/Clock.js';
import type { FakeLoop } from './FakeLoop.js';
import type { StreamloopPace } from './StreamloopPace.js';

/** Moves streams through their states (reference 5), by commands and by time. */
export interface LoopMachine {
  /** Puts it into any state, from where it goes on by itself where that state does. */
  enter(loop: FakeLoop, state: string | null): void;
  /** Forgets its timers. */
  forget(loop: FakeLoop): void;
}

export function createLoopMachine(clock: Clock, pace: StreamloopPace): LoopMachine {
  const timers = new Map<string, Cancel>();

  const forget = ({ id }: FakeLoop): void => {
    timers.get(id)?.();
    timers.delete(id);
  };

  const enter = (loop: FakeLoop, state: string | null): void => {
    forget(loop);
    loop.state = state;
    const next = nextOf(loop, pace, clock.now());
    if (next)
      timers.set(
        loop.id,
        clock.after(next.ms, () => enter(loop, next.state)),
      );
  };

  return { enter, forget };
}

function nextOf({ state, fields }: FakeLoop, pace: StreamloopPace, now: number) {
  const until = (name: string): number => timeOf(fields[name]) - now;
  switch (state) {
    case 'scheduled': {
      const ms = Math.max(0, until('scheduleStartAt'));
      return Number.isFinite(ms) ? { state: 'preparing', ms } : null;
    }
    case 'preparing':
      return { state: 'activating', ms: pace.preparingMs };
    case 'activating':
      return { state: 'active', ms: pace.activatingMs };
    case 'active': {
      const seconds = fields['streamDuration'];
      const lasts = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Infinity;
      const ms = Math.min(lasts, Math.max(0, until('scheduleEndAt')));
      return Number.isFinite(ms) ? { state: 'stopping', ms } : null;
    }
    case 'stopping':
      return { state: 'stopped', ms: pace.stoppingMs };
    case 'failing':
      return { state: 'failed', ms: pace.failingMs };
    default:
      return null;
  }
}

const timeOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Infinity);
