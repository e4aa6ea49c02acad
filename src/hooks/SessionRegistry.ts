'use client';
import type { SessionOptions, StreamSession } from '../core/session/StreamSession.js';
import { changedOptions } from './changedOptions.js';

/** The sessions of one provider that components share by key. */
export interface SessionRegistry {
  /** The session of that key, made where there is none. Making one costs nothing, so this may happen while rendering. */
  obtain(key: string, make: () => Shared): StreamSession;
  /**
   * Says that a mounted component uses it. When the last one lets go, the session stays known until nothing of it runs:
   * that is how a stream is kept over a route change. Null where another session has the key meanwhile.
   */
  hold(key: string, shared: Shared): (() => void) | null;
  /** Takes what one of the components has changed in its options; those of the others stay. */
  change(key: string, changes: SessionOptions): void;
}

/** A session and the options that were last told to it. */
export interface Shared {
  readonly session: StreamSession;
  readonly options: SessionOptions;
}

interface Entry {
  readonly session: StreamSession;
  options: SessionOptions;
  /** Of the render that made it; null once it is known whose options hold. */
  made: SessionOptions | null;
  users: number;
  /** One that was never held was made by a render whose component is still to be mounted. */
  wasHeld: boolean;
}

export function createSessionRegistry(): SessionRegistry {
  const entries = new Map<string, Entry>();
  const enter = (key: string, shared: Shared): Entry => {
    const entry: Entry = { ...shared, made: shared.options, users: 0, wasHeld: false };
    entries.set(key, entry);
    return entry;
  };
  /**
   * The render that made a session may never mount: it was suspended, and the one that mounts has other options. Those
   * of the first to mount hold then; a child mounts before the parent that made its session, and does not count.
   */
  const settleOptions = (entry: Entry, { session, options }: Shared): void => {
    if (!entry.made) return;
    const isMaker = changedOptions(entry.made, options) === null;
    // All components of one commit are mounted in one go.
    if (!entry.wasHeld) queueMicrotask(() => (entry.made = null));
    if (entry.wasHeld && !isMaker) return;
    if (isMaker) entry.made = null;
    if (changedOptions(entry.options, options) === null) return;
    entry.options = options;
    session.configure(options);
  };
  const forgetAtRest = (): void => {
    for (const [key, { session, users, wasHeld }] of entries)
      if (wasHeld && users === 0 && session.isAtRest()) entries.delete(key);
  };

  return {
    obtain(key, make) {
      forgetAtRest();
      return (entries.get(key) ?? enter(key, make())).session;
    },
    hold(key, shared) {
      const known = entries.get(key);
      const isTaken = known && known.session !== shared.session;
      if (isTaken && (known.users > 0 || !known.session.isAtRest())) return null;
      const entry = known?.session === shared.session ? known : enter(key, shared);
      settleOptions(entry, shared);
      entry.wasHeld = true;
      entry.users += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        entry.users -= 1;
        forgetAtRest();
      };
    },
    change(key, changes) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.options = { ...entry.options, ...changes };
      entry.session.configure(entry.options);
    },
  };
}
