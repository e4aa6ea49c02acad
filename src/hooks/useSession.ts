'use client';
import { useEffect, useRef, useState } from 'react';
import { sameSource } from '../core/capture/sameSource.js';
import { createStreamSession } from '../core/session/createStreamSession.js';
import type { SessionOptions, StreamSession } from '../core/session/StreamSession.js';
import { useOvershootContext } from './OvershootContext.js';

/** The session of a hook: given by the app, shared by key, or its own. Held as long as the component is mounted. */
export function useSession(
  given: StreamSession | undefined,
  key: string | undefined,
  options: SessionOptions,
): StreamSession {
  const { client, queryClient, platform, shared, registry } = useOvershootContext();
  const make = (): StreamSession =>
    createStreamSession({ client, queryClient, shared, ...(platform ? { platform } : {}), ...options });
  const [own] = useState(() => (given || key !== undefined ? null : make()));
  // An `<Activity>` that is shown again finds the session it had, with the reason of its end.
  const [kept] = useState<{ key?: string | undefined; session?: StreamSession }>({});
  const remake = (): StreamSession => (kept.key === key && kept.session ? kept.session : make());
  const session = given ?? (key === undefined ? own : null) ?? registry.obtain(key ?? '', remake);

  // After each render, because an inline object of options is a new one each time. Of several components that share a
  // session, each tells only what has changed in its own options.
  const told = useRef<SessionOptions | null>(null);
  useEffect(() => {
    const before = told.current;
    told.current = options;
    Object.assign(kept, { key, session });
    const isFirst = before === null && key !== undefined;
    if (!given && !isFirst && !(before && sameOptions(before, options))) session.configure(options);
  });
  useEffect(() => session.retain(), [session]);
  useEffect(
    () => (given || key === undefined ? undefined : registry.hold(key, session)),
    [given, key, session, registry],
  );
  return session;
}

function sameOptions(a: SessionOptions, b: SessionOptions): boolean {
  const { source: sourceA, publish: publishA = {}, ...restA } = a;
  const { source: sourceB, publish: publishB = {}, ...restB } = b;
  const sameSources = sourceA && sourceB ? sameSource(sourceA, sourceB) : sourceA === sourceB;
  return sameSources && sameFields(publishA, publishB) && sameFields(restA, restB);
}

const sameFields = (a: object, b: object): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => Reflect.get(a, name) === Reflect.get(b, name),
  );
