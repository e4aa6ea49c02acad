import type { EndReason } from './EndReason.js';

/** How video comes in: somebody publishes, or it is pulled. */
export type SourceType = 'livekit' | 'rtsp' | 'hls';

/** Body of `GET /streams/{id}` of the Overshoot API (OpenAPI of August 2026, which added `source` and `last_pull`). */
export interface StreamRecord extends FrameCounters {
  id: string;
  state: 'active' | 'ended';
  source: { type: SourceType };
  /** When something was last pulled, written at most once a second; `null` where somebody publishes. */
  last_pull: number | null;
  created_at_ms: number;
  /** `null` once the stream has ended. */
  expires_at_ms: number | null;
  ttl_seconds: number;
  ended_at_ms: number | null;
  end_reason: EndReason | null;
  /** Reserved by the service, always false. */
  audio: false;
}

/** What the frames say; on an ended stream the last values before its end. Times are Unix milliseconds. */
export interface FrameCounters {
  /** Milliseconds since the first frame; 0 before it. */
  stream_time_ms: number;
  first_frame_at_ms: number | null;
  last_frame_at_ms: number | null;
  last_frame_index: number | null;
  first_available_frame_index: number | null;
  first_available_frame_at_ms: number | null;
  recent_fps: number | null;
  retained_frame_count: number;
  evicted_frame_count: number;
}
