import type { AskState } from '../../../core/vision/ask/AskSnapshot.js';
import type { Sight } from '../../../core/vision/stream/VisionStream.js';

/** Why a question waits, or cannot be asked. */
export type AskNotice = Exclude<Sight, 'live'> | Extract<AskState, 'waiting' | 'asking'>;

/** A question that is open says more than the stream does. */
export function askNotice(state: AskState, sight: Sight): AskNotice | null {
  if (state === 'waiting' || state === 'asking') return state;
  return sight === 'live' || state === 'answering' ? null : sight;
}
