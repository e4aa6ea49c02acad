import type { ConnectionQuality, LimitedBy } from '../../platform/livekit/Publisher.js';

/** What this page sends, measured here; what arrives is in the status of the stream. */
export interface PublishStats {
  /** Frames per second over the last five seconds or so, two in the beginning. */
  sentFps: number;
  /** Kilobits per second over the same time. */
  kbitPerSecond: number;
  /** Milliseconds to the room's server and back; null before the first report. */
  roundTripMs: number | null;
  /** What keeps the picture from being better. */
  limitedBy: LimitedBy;
  /** What the room's server thinks of this connection; `unknown` where it says nothing. */
  quality: ConnectionQuality;
  /** Frames sent since the room was joined. */
  framesSent: number;
}
