import type { CreatedStream, StreamStatusRecord } from '../../core/client/records.js';

// Bodies of the older API, of what the fake service says. Source: api-reference/v0.2/openapi.json of the service's public docs.

type Record = Pick<StreamStatusRecord, 'lastFrameAtMs' | 'recentFps'>;

const TURN = [{ urls: 'turn:turn.test', username: 'u', credential: 'c' }];

const stateOf = ({ lastFrameAtMs, recentFps }: Record): string => {
  if (lastFrameAtMs === null) return 'pending';
  return (recentFps ?? 0) > 0 ? 'active' : 'idle';
};

export const createAnswer = (made: CreatedStream, source: string, ttlSeconds: number): object => ({
  stream_id: made.id,
  webrtc: source === 'webrtc' ? { type: 'answer', sdp: 'v=0 answer' } : null,
  turn_servers: source === 'webrtc' ? TURN : null,
  lease: { ttl_seconds: ttlSeconds },
  livekit: source === 'native' ? made.publish : null,
});

export const keepaliveAnswer = (
  renewed: CreatedStream,
  { source, record, credits }: { source: string; record: Record; credits: number },
): object => ({
  status: 'ok',
  stream_id: renewed.id,
  ttl_seconds: renewed.ttlSeconds,
  credits_remaining_cents: credits,
  cost_cents: 1,
  seconds_charged: 12,
  state: stateOf(record),
  livekit_token: source === 'native' ? renewed.publish?.token : null,
});

export function infoAnswer(
  record: StreamStatusRecord,
  { source, now, inferences }: { source: string; now: number; inferences: number },
): object {
  const fps = record.recentFps ?? 0;
  return {
    stream_id: record.id,
    source_type: source,
    state: stateOf(record),
    uptime_seconds: (now - (record.createdAtMs ?? 0)) / 1000,
    fps,
    frame_width: 640,
    frame_height: 480,
    effective_width: 640,
    effective_height: 480,
    inferences_completed: inferences,
    inferences_failed: 0,
    last_inference_latency_seconds: fps > 0 ? 0.1 : null,
  };
}
