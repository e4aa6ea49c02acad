import type { StreamStatusRecord } from '../../core/client/records.js';
import type { RealtimeInfo } from '../client/records.js';

/** Status records of one stream, made of what the older API tells of it. */
export interface FrameCount {
  recordOf(info: RealtimeInfo): StreamStatusRecord;
}

/**
 * The older API counts no frames: it tells their rate, how many inferences were made, and whether there are any frames.
 * What a session needs follows from that: a count that grows while the stream is `active` and stands still while it is
 * `idle`, on a clock that begins with the stream. It is an estimate, and never the index of a frame.
 *
 * @param createdAtMs local wall clock when the stream was made
 */
export function createFrameCount(createdAtMs: number): FrameCount {
  let frames = 0;
  let firstAtMs: number | null = null;
  let lastAtMs: number | null = null;
  let before: RealtimeInfo | null = null;

  const grow = (info: RealtimeInfo): void => {
    const nowMs = info.uptimeSeconds * 1000;
    const passed = before ? Math.max(0, info.uptimeSeconds - before.uptimeSeconds) : 0;
    const inferred = info.inferencesCompleted - (before?.inferencesCompleted ?? 0);
    const grown = Math.max(inferred, Math.round(info.fps * passed));
    frames += firstAtMs === null ? Math.max(1, grown) : Math.max(0, grown);
    firstAtMs ??= nowMs;
    if (grown > 0 || lastAtMs === null) lastAtMs = nowMs;
  };

  return {
    recordOf(info) {
      if (info.state === 'active') grow(info);
      before = info;
      const toWall = (ms: number | null): number | null => (ms === null ? null : createdAtMs + ms);
      return {
        ...unknown,
        id: info.id,
        state: 'active',
        createdAtMs,
        streamTimeMs: firstAtMs === null ? null : info.uptimeSeconds * 1000 - firstAtMs,
        firstFrameAtMs: toWall(firstAtMs),
        lastFrameAtMs: toWall(lastAtMs),
        lastFrameIndex: frames === 0 ? null : frames - 1,
        recentFps: info.state === 'pending' ? null : info.fps,
      };
    },
  };
}

const unknown = {
  firstAvailableFrameIndex: null,
  firstAvailableFrameAtMs: null,
  lastPullMs: null,
  retainedFrameCount: null,
  evictedFrameCount: null,
  expiresAtMs: null,
  ttlSeconds: null,
  endedAtMs: null,
  endReason: null,
};

/** The record of a stream that is over. */
export const endedRecord = (id: string, endReason: string): StreamStatusRecord => ({
  ...unknown,
  id,
  state: 'ended',
  createdAtMs: null,
  streamTimeMs: null,
  firstFrameAtMs: null,
  lastFrameAtMs: null,
  lastFrameIndex: null,
  recentFps: null,
  endReason,
});
