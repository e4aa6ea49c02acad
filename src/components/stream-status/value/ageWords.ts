import { fill } from '../../strings/fill.js';

/** From here on nobody counts in seconds. */
const MINUTES_FROM = 120;

/** An age in the words that fit its size: `{seconds}` for a short one, `{minutes}` for a long one. */
export function ageWords(
  seconds: number,
  words: { seconds: string; minutes: string },
  locale: string,
): string {
  return seconds < MINUTES_FROM
    ? fill(words.seconds, { seconds: seconds.toLocaleString(locale) })
    : fill(words.minutes, { minutes: Math.floor(seconds / 60).toLocaleString(locale) });
}
