import type { FrameRing } from '../frames/FrameRing.js';
import type { RecentFps } from './RecentFps.js';
import type { FrameCounters } from './StreamRecord.js';

/** Every counter of the status record, from the frames that came in. */
export function countFrames(ring: FrameRing, fps: RecentFps, nowMs: number): FrameCounters {
  ring.evictBefore(nowMs);
  const { oldest, firstWallMs } = ring;
  return {
    stream_time_ms: firstWallMs === null ? 0 : Math.max(0, nowMs - firstWallMs),
    first_frame_at_ms: firstWallMs,
    last_frame_at_ms: ring.lastWallMs,
    last_frame_index: ring.lastIndex,
    first_available_frame_index: oldest?.index ?? null,
    first_available_frame_at_ms: oldest?.wallMs ?? null,
    recent_fps: fps.at(nowMs),
    retained_frame_count: ring.retainedCount,
    evicted_frame_count: ring.evictedCount,
  };
}
