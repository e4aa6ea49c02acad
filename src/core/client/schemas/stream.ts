import * as v from 'valibot';
import type { CreatedStream, StreamStatusRecord, ViewerToken } from '../records.js';

// Wire facts: api-reference/openapi.yaml of the service's public docs (v1beta). Only `id` and `state` of the status
// record are required by every version of it, so all else may be missing or null.

const id = v.pipe(v.string(), v.nonEmpty());
const maybeNumber = v.nullish(v.number(), null);
const maybeText = v.nullish(v.string(), null);

const target = v.object({
  url: v.pipe(v.string(), v.regex(/^wss?:\/\//, 'must start with ws:// or wss://')),
  token: id,
});

/** Answer of `POST /streams`, and of keepalive, which has the same shape and a new token. */
export const createdStreamSchema: v.GenericSchema<unknown, CreatedStream> = v.pipe(
  v.unknown(),
  v.object({
    id,
    publish: v.nullish(target, null),
    expires_at_ms: v.number(),
    ttl_seconds: v.pipe(v.number(), v.gtValue(0)),
  }),
  v.transform((wire) => ({
    id: wire.id,
    publish: wire.publish,
    expiresAtMs: wire.expires_at_ms,
    ttlSeconds: wire.ttl_seconds,
  })),
);

export const viewerTokenSchema: v.GenericSchema<unknown, ViewerToken> = v.pipe(
  v.unknown(),
  v.object({ view: v.object({ ...target.entries, expires_in_seconds: v.number() }) }),
  v.transform(({ view: { url, token, expires_in_seconds } }) => ({
    url,
    token,
    expiresInSeconds: expires_in_seconds,
  })),
);

/** A status record on the wire, besides its id. */
export const statusFields = {
  state: v.picklist(['active', 'ended']),
  created_at_ms: maybeNumber,
  stream_time_ms: maybeNumber,
  first_frame_at_ms: maybeNumber,
  last_frame_at_ms: maybeNumber,
  last_frame_index: maybeNumber,
  first_available_frame_index: maybeNumber,
  first_available_frame_at_ms: maybeNumber,
  last_pull: maybeNumber,
  recent_fps: maybeNumber,
  retained_frame_count: maybeNumber,
  evicted_frame_count: maybeNumber,
  expires_at_ms: maybeNumber,
  ttl_seconds: maybeNumber,
  ended_at_ms: maybeNumber,
  end_reason: maybeText,
};

export const streamStatusSchema: v.GenericSchema<unknown, StreamStatusRecord> = v.pipe(
  v.unknown(),
  v.object({ id, ...statusFields }),
  v.transform((wire) => ({
    id: wire.id,
    state: wire.state,
    createdAtMs: wire.created_at_ms,
    streamTimeMs: wire.stream_time_ms,
    firstFrameAtMs: wire.first_frame_at_ms,
    lastFrameAtMs: wire.last_frame_at_ms,
    lastFrameIndex: wire.last_frame_index,
    firstAvailableFrameIndex: wire.first_available_frame_index,
    firstAvailableFrameAtMs: wire.first_available_frame_at_ms,
    lastPullMs: wire.last_pull,
    recentFps: wire.recent_fps,
    retainedFrameCount: wire.retained_frame_count,
    evictedFrameCount: wire.evicted_frame_count,
    expiresAtMs: wire.expires_at_ms,
    ttlSeconds: wire.ttl_seconds,
    endedAtMs: wire.ended_at_ms,
    endReason: wire.end_reason,
  })),
);
