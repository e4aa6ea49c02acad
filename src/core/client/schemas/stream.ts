import * as v from 'valibot';

// Wire facts: api-reference/openapi.yaml of the service's public docs (v1beta). Only `id` and `state` of the status
// record are required by every version of it, so all else may be missing or null.

const id = v.pipe(v.string(), v.nonEmpty());
const maybeNumber = v.nullish(v.number(), null);
const maybeText = v.nullish(v.string(), null);

const publishTarget = v.object({
  url: v.pipe(v.string(), v.regex(/^wss?:\/\//, 'must start with ws:// or wss://')),
  token: id,
});

const lease = {
  expires_at_ms: v.number(),
  ttl_seconds: v.pipe(v.number(), v.gtValue(0)),
};

export const createdStreamSchema = v.pipe(
  v.object({ id, publish: v.nullish(publishTarget, null), ...lease }),
  v.transform(({ id, publish, expires_at_ms, ttl_seconds }) => ({
    id,
    /** Room and token to publish with; null where the service pulls the video itself. */
    publish,
    /** Wall clock of the service, Unix ms: not comparable with the local clock. */
    expiresAtMs: expires_at_ms,
    /** Length of the lease in seconds. */
    ttlSeconds: ttl_seconds,
  })),
);
/** Answer of `POST /streams`. */
export type CreatedStream = v.InferOutput<typeof createdStreamSchema>;

export const renewedLeaseSchema = createdStreamSchema;
/** Answer of keepalive: the same shape as that of the create, with a new token. */
export type RenewedLease = CreatedStream;

export const viewerTokenSchema = v.pipe(
  v.object({ view: v.object({ ...publishTarget.entries, expires_in_seconds: v.number() }) }),
  v.transform(({ view }) => ({
    url: view.url,
    token: view.token,
    expiresInSeconds: view.expires_in_seconds,
  })),
);
/** Room and subscribe-only token. A connected viewer outlives the token; a reconnect after it needs a new one. */
export type ViewerToken = v.InferOutput<typeof viewerTokenSchema>;

export const streamStatusSchema = v.pipe(
  v.object({
    id,
    state: v.picklist(['active', 'ended']),
    created_at_ms: maybeNumber,
    stream_time_ms: maybeNumber,
    first_frame_at_ms: maybeNumber,
    last_frame_at_ms: maybeNumber,
    last_frame_index: maybeNumber,
    first_available_frame_index: maybeNumber,
    first_available_frame_at_ms: maybeNumber,
    recent_fps: maybeNumber,
    retained_frame_count: maybeNumber,
    evicted_frame_count: maybeNumber,
    expires_at_ms: maybeNumber,
    ttl_seconds: maybeNumber,
    ended_at_ms: maybeNumber,
    end_reason: maybeText,
  }),
  v.transform((wire) => ({
    id: wire.id,
    state: wire.state,
    /** Wall clock of the service, Unix ms, like every `…AtMs` here. */
    createdAtMs: wire.created_at_ms,
    /** Milliseconds since the first frame. */
    streamTimeMs: wire.stream_time_ms,
    firstFrameAtMs: wire.first_frame_at_ms,
    /** Null until the first frame was counted: the readiness signal. */
    lastFrameAtMs: wire.last_frame_at_ms,
    /** Lifetime index of the newest frame, from 0. */
    lastFrameIndex: wire.last_frame_index,
    firstAvailableFrameIndex: wire.first_available_frame_index,
    firstAvailableFrameAtMs: wire.first_available_frame_at_ms,
    /** Frames per second counted over the last few seconds. */
    recentFps: wire.recent_fps,
    retainedFrameCount: wire.retained_frame_count,
    evictedFrameCount: wire.evicted_frame_count,
    expiresAtMs: wire.expires_at_ms,
    ttlSeconds: wire.ttl_seconds,
    endedAtMs: wire.ended_at_ms,
    /** `expired`, `deleted`, `reaped`; an open string. */
    endReason: wire.end_reason,
  })),
);
/** Answer of `GET /streams/{id}`. On an ended stream the counters are a final snapshot. */
export type StreamStatusRecord = v.InferOutput<typeof streamStatusSchema>;
