import type { OvershootError } from '../errors/index.js';

const TRIES = 3;
/** A person waits behind the button. */
const BUDGET_MS = 15_000;
const BASE_MS = 1000;

/**
 * The pause before a create is tried again, or null where it must not be: only refusals that say that nothing was made
 * (no capacity, too many requests) may be repeated, three tries within 15 s. A service that asks for more time is obeyed
 * by giving up.
 */
export function retryDelayOfCreate(o: {
  error: OvershootError;
  tries: number;
  sinceMs: number;
  random: number;
}): number | null {
  const { code, retryAfterMs = 0 } = o.error;
  if (code !== 'no-capacity' && code !== 'rate-limited') return null;
  const full = BASE_MS * 2 ** o.tries;
  const pause = Math.max(retryAfterMs, full / 2 + (full / 2) * o.random);
  return o.tries < TRIES && o.sinceMs + pause < BUDGET_MS ? pause : null;
}
