'use client';
import { useMemo } from 'react';
import type { StreamId, StreamSnapshot } from '../core/session/StreamSnapshot.js';
import { createStore } from '../core/store/createStore.js';
import { createViewerSession } from '../core/viewer/createViewerSession.js';
import type { ViewerSession } from '../core/viewer/ViewerSession.js';
import { notWatching, type ViewerSnapshot } from '../core/viewer/ViewerSnapshot.js';
import { useOvershootContext } from './OvershootContext.js';
import { useStoreValue } from './useStoreValue.js';

/** How watching goes, and how to try again. */
export type WatchedStream = ViewerSnapshot & Pick<ViewerSession, 'retry'>;

/** What can be watched: a stream of `useOvershootStream`, any stream by its id, or a viewer that the app has made. */
export type WatchableStream = StreamSnapshot | StreamId | ViewerSession;

/**
 * Watches a stream as one more participant of its room, as long as the component is mounted: what others see of it, and
 * the only picture there is of a camera that the service pulls. It follows from one generation of a stream to the next,
 * comes back with a fresh token when its room is lost, and never renews or deletes anything. Each call joins the room
 * once; give the result to those who need it.
 *
 * @example
 * const { phase, video } = useStreamViewer(stream);
 */
export function useStreamViewer(stream: WatchableStream): WatchedStream {
  const { client, platform } = useOvershootContext();
  const given = isViewer(stream) ? stream : null;
  const id = isViewer(stream) ? null : watchedId(stream);
  const viewer = useMemo(() => {
    if (given) return given;
    return id === null ? notYet() : createViewerSession({ client, id, ...(platform ? { platform } : {}) });
  }, [given, id, client, platform]);
  const snapshot = useStoreValue(viewer);
  const reason = typeof stream !== 'string' && 'reason' in stream ? stream.reason : undefined;
  return useMemo(() => {
    const { retry } = viewer;
    // The page that has ended the stream knows best why.
    return reason === undefined ? { ...snapshot, retry } : { phase: 'ended', video: null, reason, retry };
  }, [snapshot, viewer, reason]);
}

const isViewer = (stream: WatchableStream): stream is ViewerSession =>
  typeof stream !== 'string' && 'retry' in stream;

/** Null where there is nothing to watch yet, or nothing any more. */
function watchedId(stream: StreamSnapshot | StreamId): StreamId | null {
  if (typeof stream === 'string') return stream === '' ? null : stream;
  return stream.phase === 'ended' || stream.phase === 'failed' ? null : stream.id;
}

const notYet = (): ViewerSession => ({ ...createStore<ViewerSnapshot>(notWatching), retry: () => undefined });
