import { OvershootError } from '../../core/errors/index.js';
import { checkRange } from '../request/checkRange.js';
import type { Feedback } from './RealtimeClient.js';

/** The body of a feedback. Throws `invalid-option`. */
export function checkFeedback({ rating, category, feedback = '' }: Feedback): object {
  const detail =
    checkRange('rating', rating, { from: 0, to: 10 }) ?? (category === '' ? 'category is empty.' : null);
  if (detail !== null) throw new OvershootError('invalid-option', { stage: 'feedback', detail });
  return { rating, category, feedback };
}
