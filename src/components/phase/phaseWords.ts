import type { StreamSnapshot } from '../../core/session/StreamSnapshot.js';
import type { BaseStrings } from '../strings/LiveVisionStrings.js';

/** The phase in words; with a lost lease neither "live" nor "reconnecting" says what a person must know. */
export function phaseWords(
  { phase, lease }: Pick<StreamSnapshot, 'phase' | 'lease'>,
  strings: BaseStrings,
): string {
  const hasNoContact =
    lease === 'lost' && (phase === 'live' || phase === 'stalled' || phase === 'reconnecting');
  return hasNoContact ? strings.noContact : strings.phases[phase];
}
