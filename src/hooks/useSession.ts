'use client';
import { useEffect, useReducer, useRef, useState } from 'react';
import { createStreamSession } from '../core/session/createStreamSession.js';
import type { SessionOptions, StreamSession } from '../core/session/StreamSession.js';
import { changedOptions } from './changedOptions.js';
import { useOvershootContext } from './OvershootContext.js';
import { startUndecided } from './startUndecided.js';

/** The session of a hook: given by the app, shared by key, or its own. Held as long as the component is mounted. */
export function useSession(
  given: StreamSession | undefined,
  key: string | undefined,
  options: SessionOptions,
  autoStart: boolean,
): StreamSession {
  const { client, queryClient, platform, shared, registry, mounted } = useOvershootContext();
  const make = (): StreamSession =>
    createStreamSession({ client, queryClient, shared, ...(platform ? { platform } : {}), ...options });
  // An `<Activity>` that is shown again finds the session it had, with the reason of its end.
  const [kept] = useState<{ own?: StreamSession; key?: string | undefined; session?: StreamSession }>({});
  const remake = (): StreamSession => (kept.key === key && kept.session ? kept.session : make());
  const own = (): StreamSession => (kept.own ??= make());
  const isShared = !given && key !== undefined;
  const session = given ?? (isShared ? registry.obtain(key, () => ({ session: remake(), options })) : own());

  // After each render, because an inline object of options is a new one each time. Of several components that share a
  // session, each tells only what has changed in its own options.
  const told = useRef<SessionOptions | null>(null);
  useEffect(() => {
    const before = told.current;
    told.current = options;
    Object.assign(kept, { key, session });
    if (given) return;
    const changes = before && changedOptions(before, options);
    if (!isShared) {
      if (!before || changes) session.configure(options);
    } else if (changes) registry.change(key, changes);
  });
  useEffect(() => session.retain(), [session]);
  useEffect(() => mounted.sessions.hold(session), [mounted, session]);
  // One that the app made has the client that the app gave it.
  useEffect(() => {
    if (!given) session.setClient(client);
  }, [given, session, client]);
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const letGo = isShared ? registry.hold(key, { session, options: told.current ?? {} }) : noop;
    // While it was hidden, others took the key: the next render finds their session.
    if (!letGo) return lookAgain();
    const stopWaiting = autoStart ? startUndecided(session) : noop;
    return () => {
      stopWaiting();
      letGo();
    };
  }, [isShared, key, session, registry, autoStart]);
  return session;
}

const noop = (): void => undefined;
