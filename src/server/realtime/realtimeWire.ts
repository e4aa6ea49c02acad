import * as v from 'valibot';

// What the browser may have of an answer of the older API, by name. Wire facts: as in src/v0.2/client/schemas.

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/));
const ttl = v.pipe(v.number(), v.gtValue(0));
const text = v.nullish(v.string(), null);
const count = v.nullish(v.number(), null);
const state = v.string();

export const madeSchema = v.object({
  stream_id: id,
  lease: v.nullish(v.object({ ttl_seconds: ttl }), null),
  livekit: v.nullish(v.unknown(), null),
  webrtc: v.nullish(v.object({ type: v.literal('answer'), sdp: v.string() }), null),
  turn_servers: v.nullish(v.array(v.record(v.string(), v.unknown())), null),
});

/** The stream that an answer is about, whatever else is wrong with it. */
export const madeIdSchema = v.object({ stream_id: id });

/** Without `credits_remaining_cents`: what is left on the account is nobody's business but its owner's. */
export const renewedSchema = v.object({
  ttl_seconds: ttl,
  cost_cents: v.number(),
  seconds_charged: v.number(),
  state,
  livekit_token: text,
});

export const configSchema = v.object({
  prompt: v.string(),
  backend: text,
  model: v.string(),
  output_schema_json: v.nullish(v.unknown(), null),
  created_at: text,
  updated_at: text,
});

export const infoSchema = v.object({
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
  last_inference_latency_seconds: count,
});

export const spectateSchema = v.object({ livekit: v.unknown() });

export const realtimeModelsSchema = v.array(
  v.object({ model: v.string(), ready: v.boolean(), status: v.string() }),
);
