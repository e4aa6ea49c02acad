import type { Library } from '../library/Library.js';
import type { LoopStream } from './LoopStream.js';

const CACHED_MS = 600_000;

/**
 * `StreamLiveStats` of reference 4.6. The inner object is `null` for other destinations than YouTube, and while there is
 * no broadcast, unless a control route has set it. `fetchedAt` moves once in ten minutes, as far as the service's cache.
 */
export function liveStatsOf(stream: LoopStream, { destinations }: Library, nowMs: number): object {
  const { id, workspaceId, settings, onAirMs, stats } = stream;
  const { destinationID, name } = settings;
  const kind = destinationID === null ? null : destinations.find(workspaceId, destinationID)?.kind;
  const isBroadcast = kind === 'youtube' && onAirMs !== null;
  if (!isBroadcast && stats === null) {
    return { id, name, youtubeLiveStats: null };
  }
  const sinceMs = onAirMs ?? stream.sinceMs;
  const fetchedMs = sinceMs + Math.floor((nowMs - sinceMs) / CACHED_MS) * CACHED_MS;
  return {
    id,
    name,
    youtubeLiveStats: {
      lifecycle: isBroadcast ? 'LIVE' : 'CREATED',
      concurrentViewers: 0,
      totalViews: 0,
      likeCount: 0,
      watchUrl: `https://www.youtube.com/watch?v=${id.slice(-11)}`,
      fetchedAt: new Date(fetchedMs).toISOString(),
      mirrorStatus: 'IDLE',
      mirrorLastError: null,
      ...stats,
    },
  };
}
