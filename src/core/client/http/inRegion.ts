import type { Clock } from '../../../platform/clock/Clock.js';
import { OvershootError } from '../../errors/index.js';
import type { RegionMemory } from './createRegionMemory.js';
import { type Call, DEFAULT_TIMEOUT_MS } from './exchange.js';

/**
 * Makes a call in the region of its stream; where the service names another one, once more there, within the same time.
 * A 409 for the region has done nothing, so that this is safe for every call, the create as well.
 */
export async function inRegion<T>(
  regions: RegionMemory,
  clock: Clock,
  request: Call,
  make: (request: Call) => Promise<T>,
): Promise<T> {
  const { streamId, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
  const placed = (limitMs: number): Call => {
    const region = regions.of(streamId);
    const headers = region ? { ...request.headers, 'X-Overshoot-Region': region } : request.headers;
    return { ...request, timeoutMs: limitMs, ...(headers ? { headers } : {}) };
  };
  const begunAt = clock.mono();
  try {
    return await make(placed(timeoutMs));
  } catch (error) {
    const isElsewhere = error instanceof OvershootError && error.code === 'region-mismatch';
    const leftMs = timeoutMs - (clock.mono() - begunAt);
    if (!isElsewhere || leftMs <= 0 || !regions.learn(streamId, error)) throw error;
    return make(placed(leftMs));
  }
}
