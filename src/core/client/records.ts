// Answers of the service in the kit's spelling. Every `…AtMs` is the service's wall clock in Unix milliseconds, which is
// not comparable with the local clock. Source: api-reference/openapi.yaml of the service's public docs (v1beta).

/** Answer of `POST /streams`. */
export interface CreatedStream {
  /** Opaque. */
  id: string;
  /** Room and token to publish with; null where the service pulls the video itself. */
  publish: { url: string; token: string } | null;
  /** End of the lease. */
  expiresAtMs: number;
  /** Length of the lease in seconds. */
  ttlSeconds: number;
}

/** Answer of `POST /streams/{id}/keepalive`: the same shape, with a new token. */
export type RenewedLease = CreatedStream;

/**
 * Answer of `POST /streams/{id}/viewer-token`: a room and a token that may only watch. A viewer that is connected
 * outlives its token; a reconnect after it needs a new one.
 */
export interface ViewerToken {
  url: string;
  token: string;
  expiresInSeconds: number;
}

/** Answer of `GET /streams/{id}`. On an ended stream the counters are a final snapshot. */
export interface StreamStatusRecord {
  id: string;
  /** One way: what has ended stays so. A stream without frames is active too. */
  state: 'active' | 'ended';
  createdAtMs: number | null;
  /** Milliseconds since the first frame. */
  streamTimeMs: number | null;
  firstFrameAtMs: number | null;
  /** Null until the first frame was counted: the readiness signal. */
  lastFrameAtMs: number | null;
  /** Lifetime index of the newest frame, from 0. */
  lastFrameIndex: number | null;
  /** Oldest frame that is still kept. */
  firstAvailableFrameIndex: number | null;
  firstAvailableFrameAtMs: number | null;
  /** When the service last got something from a source that it pulls, at most once a second; null where nothing is pulled. */
  lastPullMs: number | null;
  /** Frames per second counted over the last few seconds. */
  recentFps: number | null;
  retainedFrameCount: number | null;
  evictedFrameCount: number | null;
  /** End of the lease. */
  expiresAtMs: number | null;
  ttlSeconds: number | null;
  endedAtMs: number | null;
  /** `expired`, `deleted`, `reaped`; an open string. */
  endReason: string | null;
}

/** One entry of `GET /models`. */
export interface Model {
  /** Case-sensitive. With a slash: hosted by the service; without: passed through to a vendor. */
  id: string;
  /** Usable only when it is `ready`; an open string. */
  status: string;
  ownedBy: string | null;
}
