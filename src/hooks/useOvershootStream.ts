'use client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createStreamSession } from '../core/session/createStreamSession.js';
import type { SessionOptions, StreamSession } from '../core/session/StreamSession.js';
import type { StreamSnapshot } from '../core/session/StreamSnapshot.js';
import { useOvershootContext } from './OvershootContext.js';

/** Options of a session, and whether the hook makes and starts one. */
export interface UseOvershootStreamOptions extends SessionOptions {
  /** A session made by the app with `createStreamSession`; its own options hold then. */
  session?: StreamSession;
  /** Start on mount: this opens the camera and makes a stream that costs. Default false. */
  autoStart?: boolean;
}

type Controls = Pick<StreamSession, 'start' | 'stop' | 'preview' | 'setSource'>;

/** State and controls of one stream. The controls never change; the object changes only when the state does. */
export type OvershootStream = StreamSnapshot & Controls & { session: StreamSession };

/**
 * One stream, from the camera to its end. Mounting costs nothing: a click (or `autoStart`) starts it. When the
 * component goes away, the camera goes off and the stream is deleted (see `onUnmount`).
 *
 * @example
 * const stream = useOvershootStream();
 * return <StreamPublisher stream={stream} />;
 */
export function useOvershootStream(options: UseOvershootStreamOptions = {}): OvershootStream {
  const { session: given, autoStart = false, ...own } = options;
  const { client, queryClient, platform } = useOvershootContext();
  const [made] = useState(
    () => given ?? createStreamSession({ client, queryClient, ...(platform ? { platform } : {}), ...own }),
  );
  const session = given ?? made;

  // After each render, because an inline object of options is a new one each time.
  useEffect(() => {
    if (!given) session.configure(own);
  });
  useEffect(() => session.retain(), [session]);
  useEffect(() => {
    if (autoStart) void session.start();
  }, [session, autoStart]);

  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getInitialSnapshot);
  return useMemo(() => {
    const { start, stop, preview, setSource } = session;
    return { ...snapshot, start, stop, preview, setSource, session };
  }, [snapshot, session]);
}
