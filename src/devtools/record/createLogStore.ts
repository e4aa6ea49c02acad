import type { LogEntry } from '../../core/events/LogEntry.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import { createWatchedStore } from '../../core/store/createWatchedStore.js';
import type { Clock } from '../../platform/clock/Clock.js';

/** The log of a session, and when it was read: until then its last states hold. */
export interface ReadLog {
  entries: readonly LogEntry[];
  at: number;
}

/** Reads the log anew with each event, while somebody looks: no timer of its own. */
export function createLogStore(session: StreamSession, clock: Pick<Clock, 'now'>): ReadableStore<ReadLog> {
  const read = (): ReadLog => ({ entries: session.getLog(), at: clock.now() });
  return createWatchedStore<ReadLog>({ entries: [], at: 0 }, (set) => {
    const take = (): void => set(read());
    take();
    const stops = [session.onEvent(take), session.status.subscribe(take)];
    return () => {
      for (const stop of stops) stop();
    };
  });
}
