import type { Clock } from '../../clock/Clock.js';
import type { EventHistory } from '../../history/EventHistory.js';
import type { Credits } from '../accounts/Credits.js';
import type { Library } from '../library/Library.js';
import { Shelf } from '../library/Shelf.js';
import { checkReadiness } from '../readiness/checkReadiness.js';
import type { Pace } from '../states/Pace.js';
import { isLive, next } from '../states/transitions.js';
import type { Trigger } from '../states/transitions.js';
import type { LoopStream, StreamSettings } from './LoopStream.js';

export interface LoopStreamsOptions {
  clock: Clock;
  /** Read at every step, so that it can be changed while streams run. */
  pace: Readonly<Pace>;
  newId: () => string;
  history: EventHistory;
  library: Library;
  credits: Credits;
}

/** The streams of every workspace, and the time that moves them. */
export class LoopStreams {
  readonly #options: LoopStreamsOptions;
  readonly #shelf = new Shelf<LoopStream>();
  readonly #timers = new Map<string, (() => void)[]>();

  constructor(options: LoopStreamsOptions) {
    this.#options = options;
    options.credits.onSpent = () => this.#spend();
  }

  /** A draft; `scheduled` where it has a start (inferred). */
  create(workspaceId: string, settings: StreamSettings): LoopStream {
    const { clock, newId, history } = this.#options;
    const nowMs = clock.now();
    const stream = this.#shelf.add((seq) => ({
      id: `stream_${newId().replaceAll('-', '')}`,
      seq,
      workspaceId,
      createdAtMs: nowMs,
      state: settings.scheduleStartMs === null ? 'draft' : 'scheduled',
      sinceMs: nowMs,
      onAirMs: null,
      settings,
      stats: null,
    }));
    history.add({ type: 'streamloop-created', streamId: stream.id });
    this.rearm(stream);
    return stream;
  }

  find(workspaceId: string, id: string): LoopStream | undefined {
    return this.#shelf.find(workspaceId, id);
  }

  /** Newest first; of every workspace without one. */
  list(workspaceId?: string): LoopStream[] {
    return this.#shelf.list(workspaceId);
  }

  delete(stream: LoopStream): void {
    this.#disarm(stream);
    this.#shelf.remove(stream);
    this.#weigh();
    this.#options.history.add({ type: 'streamloop-deleted', streamId: stream.id });
  }

  /** Does what the table says; `false` where the trigger is not legal now. */
  fire(stream: LoopStream, trigger: Trigger): boolean {
    const to = next(stream.state, trigger);
    if (to === null) {
      return false;
    }
    this.put(stream, to);
    return true;
  }

  /** Puts it into any state, past the table; known states go on from there by themselves. */
  put(stream: LoopStream, state: string | null): void {
    const { clock, history } = this.#options;
    const from = stream.state;
    stream.state = state;
    stream.sinceMs = clock.now();
    stream.onAirMs = state === 'active' ? (stream.onAirMs ?? stream.sinceMs) : null;
    history.add({ type: 'streamloop-state', streamId: stream.id, from, to: state });
    this.rearm(stream);
    this.#weigh();
  }

  /** Sets the timers anew: after a change of state, schedule, duration or pace. */
  rearm(stream: LoopStream): void {
    this.#disarm(stream);
    const { clock, pace } = this.#options;
    const nowMs = clock.now();
    const { scheduleStartMs, scheduleEndMs, streamDuration } = stream.settings;
    const at = (dueMs: number, run: () => void): void => {
      const cancel = clock.after(dueMs - nowMs, run);
      this.#timers.set(stream.id, [...(this.#timers.get(stream.id) ?? []), cancel]);
    };
    const step = (ms: number, trigger: Trigger): void =>
      at(stream.sinceMs + ms, () => this.fire(stream, trigger));
    switch (stream.state) {
      case 'scheduled':
        if (scheduleStartMs !== null) {
          at(scheduleStartMs, () => this.#open(stream));
        }
        break;
      case 'preparing':
        // A file that is not there yet holds it up (inferred): readiness does not look at that.
        at(Math.max(stream.sinceMs + pace.preparingMs, this.#mediaReadyMs(stream)), () =>
          this.fire(stream, 'prepared'),
        );
        break;
      case 'activating':
        step(pace.activatingMs, 'activated');
        break;
      case 'stopping':
        step(pace.stoppingMs, 'halted');
        break;
      case 'failing':
        step(pace.failingMs, 'gaveUp');
        break;
      default:
    }
    if (isLive(stream.state) && scheduleEndMs !== null && scheduleEndMs > stream.sinceMs) {
      at(scheduleEndMs, () => this.fire(stream, 'end'));
    }
    if (stream.onAirMs !== null && streamDuration > 0) {
      at(stream.onAirMs + streamDuration * 1000, () => this.fire(stream, 'end'));
    }
  }

  #open(stream: LoopStream): void {
    const { library, credits } = this.#options;
    const ready = checkReadiness(stream, library).length === 0 && !credits.isSpent;
    this.fire(stream, ready ? 'open' : 'refuse');
  }

  #mediaReadyMs({ workspaceId, settings }: LoopStream): number {
    const { uploads } = this.#options.library;
    const ids = [settings.videoUploadObjectID, settings.audioUploadObjectID];
    return Math.max(0, ...ids.map((id) => (id && uploads.find(workspaceId, id)?.readyAtMs) || 0));
  }

  #weigh(): void {
    const live = this.list().filter(({ state }) => isLive(state));
    const { credits } = this.#options;
    credits.setLoad(live.reduce((sum, { settings }) => sum + (settings.runBackupStream ? 2 : 1), 0));
  }

  #spend(): void {
    for (const stream of this.list()) {
      this.fire(stream, 'spent');
    }
  }

  #disarm(stream: LoopStream): void {
    for (const cancel of this.#timers.get(stream.id) ?? []) {
      cancel();
    }
    this.#timers.delete(stream.id);
  }
}
