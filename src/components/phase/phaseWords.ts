import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';
import { isLive } from '../part/isLive.js';
import type { LiveVisionStrings } from '../strings/LiveVisionStrings.js';

/** The phase in words; "live" only as long as somebody can know it. */
export function phaseWords(
  { phase, lease }: Pick<StreamSnapshot, 'phase' | 'lease'>,
  strings: LiveVisionStrings,
): string {
  return phase === 'live' && !isLive({ phase, lease }) ? strings.noContact : strings.phases[phase];
}
