import type { AskSnapshot } from '../../../core/vision/ask/AskSnapshot.js';
import type { OptionalStrings } from '../../strings/OptionalStrings.js';

/** What there is to say about the end of an answer that is not simply complete. */
export function endNote({ state, answer }: AskSnapshot, strings: OptionalStrings['askBox']): string | null {
  if (state === 'aborted') return strings.aborted;
  if (state !== 'answered') return null;
  if (!answer.isComplete) return strings.incomplete;
  if (answer.finishReason === 'length') return strings.cutOff;
  return answer.text.trim() === '' ? strings.emptyAnswer : null;
}
