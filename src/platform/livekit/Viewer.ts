import type { DisconnectCause } from './Publisher.js';

/** The video of a room. */
export interface ViewedVideo {
  /** Of the publication: another one, another id. */
  readonly sid: string;
  /**
   * A `TrackReference` for the components of `@livekit/components-react`; its `isTrackReference` tells it. Without LiveKit's
   * types here, so that apps that watch nothing need none of them.
   */
  readonly reference: unknown;
  /** Belongs to the room: not to be stopped. */
  readonly track: MediaStreamTrack;
}

/** What happens to a viewer by itself. */
export type ViewerEvent =
  /** Signalling and media stand; there need not be any video yet. */
  | { type: 'joined' }
  /** The video that is subscribed to; null where nobody publishes any more. */
  | { type: 'video'; video: ViewedVideo | null }
  | { type: 'reconnecting' }
  | { type: 'reconnected' }
  /** Final for this viewer; no event follows it. */
  | { type: 'disconnected'; cause: DisconnectCause; error?: unknown };

/** What a viewer is made with. */
export interface ViewerOptions {
  /** `ws://` or `wss://`, as the service gave it. */
  url: string;
  token: string;
  /** Whether the token still opens the room; LiveKit's own reconnects are made with it. */
  isFresh: () => boolean;
  onEvent: (event: ViewerEvent) => void;
}

/** One attempt to watch one room. */
export interface Viewer {
  /** Pictures decoded so far of the video there is now; null while that is not known. */
  framesDecoded(): Promise<number | null>;
  /** Leaves the room. Resolves when the peer connection is closed. */
  close(): Promise<void>;
}

/** The lazy chunk of whoever watches. */
export interface ViewerModule {
  openViewer(options: ViewerOptions): Viewer;
}
