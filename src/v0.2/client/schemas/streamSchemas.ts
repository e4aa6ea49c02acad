import * as v from 'valibot';
import type { RealtimeInfo, RealtimeLease, RealtimeRoom, RealtimeStream } from '../records.js';
import { turnServersSchema } from './turnServers.js';

const id = v.pipe(v.string(), v.nonEmpty());
const ttl = v.pipe(v.number(), v.gtValue(0));
const state = v.picklist(['pending', 'active', 'idle']);

const room: v.GenericSchema<unknown, RealtimeRoom> = v.pipe(
  v.unknown(),
  v.object({ url: v.pipe(v.string(), v.regex(/^wss?:\/\//, 'must start with ws:// or wss://')), token: id }),
);

export const realtimeStreamSchema: v.GenericSchema<unknown, RealtimeStream> = v.pipe(
  v.unknown(),
  v.object({
    stream_id: id,
    lease: v.nullish(v.object({ ttl_seconds: ttl }), null),
    livekit: v.nullish(room, null),
    webrtc: v.nullish(v.object({ sdp: id }), null),
    turn_servers: v.optional(turnServersSchema, null),
  }),
  v.transform((wire) => ({
    id: wire.stream_id,
    ttlSeconds: wire.lease?.ttl_seconds ?? null,
    room: wire.livekit,
    answerSdp: wire.webrtc?.sdp ?? null,
    turnServers: wire.turn_servers,
  })),
);

export const realtimeLeaseSchema: v.GenericSchema<unknown, RealtimeLease> = v.pipe(
  v.unknown(),
  v.object({
    ttl_seconds: ttl,
    // A handler does not tell what is left of its account.
    credits_remaining_cents: v.nullish(v.number(), null),
    cost_cents: v.number(),
    seconds_charged: v.number(),
    state,
    livekit_token: v.nullish(v.string(), null),
  }),
  v.transform((wire) => ({
    ttlSeconds: wire.ttl_seconds,
    creditsRemainingCents: wire.credits_remaining_cents,
    costCents: wire.cost_cents,
    secondsCharged: wire.seconds_charged,
    state: wire.state,
    roomToken: wire.livekit_token,
  })),
);

// The document calls all fields required; before the first frame there is no size and no latency to tell.
const count = v.nullish(v.number(), 0);

export const realtimeInfoSchema: v.GenericSchema<unknown, RealtimeInfo> = v.pipe(
  v.unknown(),
  v.object({
    stream_id: id,
    source_type: v.string(),
    state,
    uptime_seconds: v.number(),
    fps: count,
    frame_width: count,
    frame_height: count,
    effective_width: count,
    effective_height: count,
    inferences_completed: v.number(),
    inferences_failed: count,
    last_inference_latency_seconds: v.nullish(v.number(), null),
  }),
  v.transform((wire) => ({
    id: wire.stream_id,
    sourceType: wire.source_type,
    state: wire.state,
    uptimeSeconds: wire.uptime_seconds,
    fps: wire.fps,
    frameWidth: wire.frame_width,
    frameHeight: wire.frame_height,
    effectiveWidth: wire.effective_width,
    effectiveHeight: wire.effective_height,
    inferencesCompleted: wire.inferences_completed,
    inferencesFailed: wire.inferences_failed,
    lastInferenceLatencySeconds: wire.last_inference_latency_seconds,
  })),
);

export const spectateSchema: v.GenericSchema<unknown, RealtimeRoom> = v.pipe(
  v.unknown(),
  v.object({ livekit: room }),
  v.transform(({ livekit }) => livekit),
);
