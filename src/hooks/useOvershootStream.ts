'use client';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { StreamEvent } from '../core/events/StreamEvent.js';
import type { SessionOptions, StreamSession } from '../core/session/StreamSession.js';
import type { StreamSnapshot } from '../core/session/StreamSnapshot.js';
import { useSession } from './useSession.js';

/** Options of a session, and whether the hook makes and starts one. */
export interface UseOvershootStreamOptions extends SessionOptions {
  /** A session made by the app with `createStreamSession`; its own options hold then. */
  session?: StreamSession;
  /**
   * Components with the same key below one provider share one session, also one after the other: with
   * `onUnmount: 'keep'`, or within the grace, a stream outlives a route change. The options of the first one make it;
   * later ones only tell what they change.
   */
  key?: string;
  /**
   * Start on mount: this opens the camera and makes a stream that costs. What a person stopped, or what failed, is not
   * begun again when an `<Activity>` is shown again. Default false.
   */
  autoStart?: boolean;
  /**
   * Called on every event of the session while the component is mounted, with its reason: what a log wants. May be a new
   * function on each render. The end of a stream that an unmount brings about is told to `session.onEvent` only.
   */
  onEvent?: (event: StreamEvent) => void;
}

type Controls = Pick<
  StreamSession,
  'start' | 'stop' | 'preview' | 'setSource' | 'setPaused' | 'takePublishCredentials'
>;

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
  const { session: given, key, autoStart = false, onEvent, ...own } = options;
  const session = useSession(given, key, own, autoStart);

  const listener = useRef(onEvent);
  useEffect(() => {
    listener.current = onEvent;
  });
  useEffect(() => session.onEvent((event) => listener.current?.(event)), [session]);

  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot, session.getInitialSnapshot);
  return useMemo(() => {
    const { start, stop, preview, setSource, setPaused, takePublishCredentials } = session;
    return { ...snapshot, start, stop, preview, setSource, setPaused, takePublishCredentials, session };
  }, [snapshot, session]);
}
