import type { ViewedVideo } from '../../platform/livekit/Viewer.js';
import type { OvershootError } from '../errors/index.js';
import type { EndReason } from '../session/endReason.js';

/** What a person who watches would call the state, in the order of a good day. */
export const viewerPhases = [
  'idle',
  'connecting',
  'waiting',
  'playing',
  'reconnecting',
  'ended',
  'failed',
] as const;

/**
 * - `idle`: there is no stream to watch yet, or nobody looks.
 * - `connecting`: a token is asked for, the room is being joined.
 * - `waiting`: the room is joined, and no picture comes: nobody publishes, or the publisher has paused.
 * - `playing`: pictures come in.
 * - `reconnecting`: the way into the room is lost and sought again; with a fresh token where that is needed.
 * - `ended`: the stream is over.
 * - `failed`: it cannot be watched; `retry()` tries again.
 */
export type ViewerPhase = (typeof viewerPhases)[number];

/** Everything about watching that does not tick. */
export type ViewerSnapshot = {
  /** What the room shows; null while it shows nothing. */
  readonly video: ViewedVideo | null;
} & (
  | { readonly phase: 'idle' | 'connecting' | 'waiting' | 'playing' | 'reconnecting' }
  /** The reason is null where the service has forgotten the stream already. */
  | { readonly phase: 'ended'; readonly reason: EndReason | null }
  | { readonly phase: 'failed'; readonly error: OvershootError }
);

export const notWatching: ViewerSnapshot = { phase: 'idle', video: null };
