import { createRateSamples } from '../../components/stream-status/plot/createRateSamples.js';
import type { RateSample } from '../../components/stream-status/plot/RateSample.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { Clock } from '../../platform/clock/Clock.js';
import { createLogStore, type ReadLog } from './createLogStore.js';

/** How far the plot of frame rates goes back, milliseconds. */
export const RATES_SPAN_MS = 180_000;

/** What the panel has seen of one session. */
export interface SessionRecord {
  readonly log: ReadableStore<ReadLog>;
  readonly rates: ReadableStore<readonly RateSample[]>;
}

/** The records of sessions; each lives as long as its session, so that a panel that is opened again goes on. */
export function createRecords(clock: Clock): { of(session: StreamSession): SessionRecord } {
  const known = new WeakMap<StreamSession, SessionRecord>();
  return {
    of(session) {
      const before = known.get(session);
      if (before) return before;
      const made: SessionRecord = {
        log: createLogStore(session, clock),
        rates: createRateSamples(session, clock, RATES_SPAN_MS),
      };
      known.set(session, made);
      return made;
    },
  };
}
