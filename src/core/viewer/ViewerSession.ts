import type { Platform } from '../session/Platform.js';
import type { StreamId } from '../session/StreamSnapshot.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { ReadableStore } from '../store/createStore.js';
import type { ViewerSnapshot } from './ViewerSnapshot.js';

/**
 * Watches one stream for as long as somebody subscribes: the room is joined for the first subscriber and left with the
 * last. It never renews and never deletes the stream.
 */
export interface ViewerSession extends ReadableStore<ViewerSnapshot> {
  /** Tries again after it has failed; else it does nothing. */
  readonly retry: () => void;
}

/** What `createViewerSession` takes. */
export interface CreateViewerOptions {
  /** Asked for a viewer token before each room. */
  client: Pick<OvershootClient, 'viewerToken' | 'getStream'>;
  /** The stream to watch. */
  id: StreamId;
  /** Replaces parts of the browser, for tests. */
  platform?: Partial<Pick<Platform, 'clock' | 'page' | 'random' | 'loadViewer' | 'loadViewing'>>;
}
