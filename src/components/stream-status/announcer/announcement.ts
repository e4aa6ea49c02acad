import type { Phase } from '../../../core/session/phase.js';
import type { StreamSnapshot } from '../../../core/session/StreamSnapshot.js';
import type { BaseStrings } from '../../strings/LiveVisionStrings.js';

/** A key of `strings.announcements`. */
export type Announcement = keyof BaseStrings['announcements'];

/** What of a stream can be worth saying. */
export type Moment = Pick<StreamSnapshot, 'phase' | 'lease' | 'generation'>;

/**
 * What a change is worth saying, or null. By the more telling of its two sides: on the way to live the button says enough,
 * renewals are silent, and while reconnecting only "live again" is good news. `replaced` is the generation that the session
 * follows up by itself, null where it is the person who begins.
 */
export function announcement(before: Moment, now: Moment, replaced: number | null): Announcement | null {
  const contact = contactChange(before, now);
  return contact ?? phaseChange(before, now, replaced) ?? leaseChange(before, now);
}

/** From there, live is a return. */
const WAS_LIVE: readonly Phase[] = ['reconnecting', 'stalled', 'paused'];

/** A lost lease brings "reconnecting" with it, and is the worse of the two. */
function contactChange(before: Moment, now: Moment): Announcement | null {
  const isRunning = now.phase === 'live' || now.phase === 'stalled' || now.phase === 'reconnecting';
  return isRunning && now.lease === 'lost' && before.lease !== 'lost' ? 'leaseLost' : null;
}

function phaseChange(before: Moment, now: Moment, replaced: number | null): Announcement | null {
  if (now.phase === before.phase && now.generation === before.generation) return null;
  switch (now.phase) {
    case 'live':
      if (replaced !== null && now.generation > replaced) return 'recreated';
      return WAS_LIVE.includes(before.phase) ? 'liveAgain' : 'live';
    case 'paused':
    case 'stalled':
    case 'reconnecting':
    case 'ended':
    case 'failed':
      return now.phase;
    default:
      return null;
  }
}

function leaseChange(before: Moment, now: Moment): Announcement | null {
  if (now.lease === before.lease) return null;
  if (now.lease === 'at-risk') return 'leaseAtRisk';
  const isBack = now.lease === 'ok' && before.lease !== 'none';
  return isBack && now.phase !== 'reconnecting' && now.phase !== 'stalled' ? 'leaseRenewed' : null;
}
