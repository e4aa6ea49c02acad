import type { LeaseRegion } from '../../../core/session/regions.js';
import type { Phase } from '../../../core/session/phase.js';
import type { LiveVisionStrings } from '../../strings/LiveVisionStrings.js';

/** What of a stream can be worth saying. */
export interface Heard {
  phase: Phase;
  lease: LeaseRegion;
}

/** A key of `strings.announcements`. */
export type Announcement = keyof LiveVisionStrings['announcements'];

/** What a change is worth saying, or null: on the way to live the button says enough, and renewals are silent. */
export function announcement(before: Heard, now: Heard): Announcement | null {
  if (now.phase !== before.phase) {
    switch (now.phase) {
      case 'live':
        return before.phase === 'reconnecting' ? 'liveAgain' : 'live';
      case 'reconnecting':
      case 'ended':
      case 'failed':
        return now.phase;
      default:
    }
  }
  if (now.lease === before.lease) return null;
  if (now.lease === 'at-risk') return 'leaseAtRisk';
  if (now.lease === 'lost') return 'leaseLost';
  return now.lease === 'ok' && before.lease !== 'none' ? 'leaseRenewed' : null;
}
