'use client';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { useStrings } from '../../strings/StringsContext.js';
import { ageWords } from '../value/ageWords.js';
import { useWhileActive } from '../value/useWhileActive.js';
import { statusAge } from './statusAge.js';

/** The part of the notice that ticks. Mounted only while there is something to say. */
export function StaleAge({ stream }: { stream: OvershootStream }) {
  const { locale, status } = useStrings();
  const frameAge = useWhileActive(stream, stream.session.frameAge);
  const age = statusAge(stream.session.status.getSnapshot().data, frameAge);
  const words = { seconds: status.staleSince, minutes: status.staleSinceMinutes };
  return age === null ? status.stale : ageWords(age, words, locale);
}
