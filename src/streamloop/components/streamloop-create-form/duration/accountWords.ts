import { fill } from '../../../../components/strings/fill.js';
import { durationWords } from '../../shared/times.js';
import type { DurationStrings } from '../../strings/formStrings.js';

/** What the account's default means. Seconds; 0 never ends; null where it is not known. */
export function accountWords(seconds: number | null, strings: DurationStrings, locale: string): string {
  if (seconds === null) return strings.accountUnknown;
  if (seconds === 0) return strings.accountForever;
  return fill(strings.account, { duration: durationWords(seconds, locale) });
}
