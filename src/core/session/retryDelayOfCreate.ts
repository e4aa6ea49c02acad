import type { OvershootError, OvershootErrorCode } from '../errors/index.js';

const TRIES = 3;
/** A person waits behind the button. */
const BUDGET_MS = 15_000;
const BASE_MS = 1000;
/** `network` is left only where the service could not be reached at all; else the outcome is unknown. */
const NOTHING_MADE: ReadonlySet<OvershootErrorCode> = new Set([
  'no-capacity',
  'rate-limited',
  'network',
  'offline',
]);

/** Of a handler the same key brings the same stream, whether or not the first request has made it. */
const SAFE_WITH_KEY: ReadonlySet<OvershootErrorCode> = new Set(['network', 'timeout', 'conflict']);

/** A stream that follows by itself waits longer and longer, nobody stands behind it. */
const CEILING_MS = 60_000;

/**
 * The pause before a create is tried again, or null where it must not be: only refusals that say that nothing was made
 * (no capacity, too many requests) may be repeated, three tries within 15 s. A service that asks for more time is obeyed
 * by giving up. Who `insists` sits out what a person would not: also a network that is gone, and however long it takes.
 * Where the request `isKeyed`, one whose answer was lost is repeated, too.
 */
export function retryDelayOfCreate(o: {
  error: OvershootError;
  tries: number;
  sinceMs: number;
  random: number;
  insists: boolean;
  isKeyed: boolean;
}): number | null {
  const { code, retryAfterMs = 0 } = o.error;
  const full = BASE_MS * 2 ** o.tries;
  const pause = Math.max(retryAfterMs, full / 2 + (full / 2) * o.random);
  const isRepeatable = o.isKeyed && SAFE_WITH_KEY.has(code);
  if (o.insists && (NOTHING_MADE.has(code) || isRepeatable)) return Math.min(CEILING_MS, pause);
  if (code !== 'no-capacity' && code !== 'rate-limited' && !isRepeatable) return null;
  return o.tries < TRIES && o.sinceMs + pause < BUDGET_MS ? pause : null;
}
