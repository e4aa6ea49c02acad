const FIRST_MS = 500;
const LONGEST_MS = 8000;
/** Those who were told the same time must not all come at once. */
const SPREAD_MS = 1000;

/**
 * Milliseconds before a call is repeated: what the service has asked for and a little more, else twice as long each time.
 * `tries`: how many there were before the one that failed; `random` is from 0 to below 1.
 */
export function retryDelay(tries: number, retryAfterMs: number | undefined, random: () => number): number {
  if (retryAfterMs !== undefined) return retryAfterMs + random() * SPREAD_MS;
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
  return most / 2 + (random() * most) / 2;
}
