import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import { fill } from '../../strings/fill.js';

/** Writes when a result was there and how long it took. Made once for many: formats are dear. */
export interface ResultTimes {
  /** Time of day. */
  time(result: WatchResult<unknown>): string;
  /** Latency in seconds, without unit. */
  seconds(latencyMs: number): string;
  /** Both, in the words of the dictionary. */
  answered(result: WatchResult<unknown>, words: string): string;
}

export function resultTimes(locale: string): ResultTimes {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const time = ({ answeredAt }: WatchResult<unknown>): string => clock.format(answeredAt);
  const seconds = (latencyMs: number): string => number.format(latencyMs / 1000);
  return {
    time,
    seconds,
    answered: (result, words) => fill(words, { time: time(result), seconds: seconds(result.latencyMs) }),
  };
}
