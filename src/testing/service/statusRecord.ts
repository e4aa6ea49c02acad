import type { StreamStatusRecord } from '../../core/client/records.js';
import type { FakeStream } from './FakeStream.js';

/** The record that `GET /streams/{id}` would give at a time. `toWall` makes monotonic times those of the service's clock. */
export function statusRecord(
  stream: FakeStream,
  now: number,
  ttlSeconds: number,
  toWall: (mono: number) => number,
): StreamStatusRecord {
  const ended = stream.ended(now);
  const at = ended?.at ?? now;
  const frames = stream.frames(at);
  const lastPull = stream.lastPull(at);
  return {
    id: stream.id,
    state: ended ? 'ended' : 'active',
    createdAtMs: toWall(stream.createdAt),
    streamTimeMs: frames && at - frames.firstAt,
    firstFrameAtMs: frames && toWall(frames.firstAt),
    lastFrameAtMs: frames && toWall(frames.lastAt),
    lastFrameIndex: frames && frames.count - 1,
    firstAvailableFrameIndex: frames && frames.evicted,
    firstAvailableFrameAtMs: frames && toWall(frames.firstAt),
    lastPullMs: lastPull === null ? null : toWall(lastPull),
    recentFps: frames && frames.recentFps,
    retainedFrameCount: frames ? frames.count - frames.evicted : 0,
    evictedFrameCount: frames?.evicted ?? 0,
    expiresAtMs: toWall(stream.expiresAt),
    ttlSeconds,
    endedAtMs: ended && toWall(ended.at),
    endReason: ended && ended.reason,
  };
}
