'use client';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { watchResultsStrings } from '../watchResultsStrings.js';
import { useSecondsUntil } from './useSecondsUntil.js';

/** When the next question is asked. A leaf of its own, because it ticks. */
export function RetryCountdown({ at }: { at: number | null }) {
  const { locale } = useStrings();
  const strings = useOptionalStrings('watchResults', watchResultsStrings);
  const seconds = useSecondsUntil(at);
  if (seconds === null) return null;
  return seconds > 0 ? fill(strings.retryIn, { seconds: seconds.toLocaleString(locale) }) : strings.retryNow;
}
