import type { Clock } from '../../platform/clock/Clock.js';
import type { LeaseSnapshot } from '../lease/LeaseSnapshot.js';
import { tokenExpiresAtMs } from '../publication/tokenExpiry.js';
import type { ReadableStore } from '../store/createStore.js';

const MARGIN_MS = 30_000;

/** Whether a room would refuse a token by the time it is asked: by the service's clock, as far as that is known. */
export function createTokenCheck(
  clock: Clock,
  lease: ReadableStore<LeaseSnapshot | null>,
): (token: string) => boolean {
  return (token) => {
    const expiresAtMs = tokenExpiresAtMs(token);
    const held = lease.getSnapshot();
    if (expiresAtMs === null || !held) return false;
    const margin = Math.min(MARGIN_MS, held.ttlMs / 10);
    return expiresAtMs - (clock.now() + held.clockOffsetMs) < margin;
  };
}
