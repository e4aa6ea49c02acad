'use client';
import type { StreamSession } from '../core/session/StreamSession.js';

/** The sessions of one provider that components share by key. */
export interface SessionRegistry {
  /** The session of that key, made where there is none. Making one costs nothing, so this may happen while rendering. */
  obtain(key: string, make: () => StreamSession): StreamSession;
  /**
   * Says that a mounted component uses it. When the last one lets go, the session stays known until nothing of it runs:
   * that is how a stream is kept over a route change.
   */
  hold(key: string, session: StreamSession): () => void;
}

interface Entry {
  readonly session: StreamSession;
  users: number;
  stopWatching: () => void;
}

export function createSessionRegistry(): SessionRegistry {
  const entries = new Map<string, Entry>();
  const enter = (key: string, session: StreamSession): Entry => {
    const entry = { session, users: 0, stopWatching: () => undefined };
    entries.set(key, entry);
    return entry;
  };
  const forgetAtRest = (key: string, entry: Entry): void => {
    const forget = (): void => {
      if (entry.users > 0 || !isAtRest(entry.session)) return;
      entry.stopWatching();
      if (entries.get(key) === entry) entries.delete(key);
    };
    entry.stopWatching = entry.session.subscribe(forget);
    forget();
  };

  return {
    obtain: (key, make) => (entries.get(key) ?? enter(key, make())).session,
    hold(key, session) {
      const known = entries.get(key);
      const entry = known?.session === session ? known : enter(key, session);
      entry.stopWatching();
      entry.users += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        entry.users -= 1;
        if (entry.users === 0) forgetAtRest(key, entry);
      };
    },
  };
}

function isAtRest(session: StreamSession): boolean {
  const { phase, capture } = session.getSnapshot();
  return (
    (phase === 'idle' || phase === 'ended' || phase === 'failed') &&
    capture.state !== 'live' &&
    capture.state !== 'prompting'
  );
}
