/**
 * When to renew a lease and how to retry, as pure arithmetic. All values are milliseconds; times are monotonic and
 * counted from the moment a request was sent, because the lease may have begun then.
 */

/** Two whole beats can fail before the lease is in danger. */
const BEAT = 0.4;
/** Short leases leave no room for a second failure, so the first beat comes earlier. */
const SHORT_BEAT = 0.33;
const SHORT_LEASE_MS = 15_000;
const JITTER = 0.1;

/** What is kept free at the end of the lease for the last attempt. */
export function safetyMargin(ttlMs: number, roundTripMs: number): number {
  return Math.min(0.1 * ttlMs, Math.max(2 * roundTripMs, 5000));
}

/** From one successful renewal to the next. */
export function beatDelay(ttlMs: number, random: number): number {
  const share = ttlMs < SHORT_LEASE_MS ? SHORT_BEAT : BEAT;
  return ttlMs * share * (1 + JITTER * (2 * random - 1));
}

const ATTEMPT_MS = 10_000;

/** How long one attempt may take, so that another one still fits. */
export function attemptTimeout(ttlMs: number, leftMs: number, safetyMs: number): number {
  // Past the deadline nothing is left to be saved up: a network that has just woken up needs seconds for its first answer.
  if (leftMs <= 0) return Math.min(ATTEMPT_MS, ttlMs / 5);
  // Of a short lease the last seconds must hold more than one attempt: the one before may hang to its end.
  const shortest = Math.min(2000, 0.12 * ttlMs);
  return Math.max(shortest, Math.min(ATTEMPT_MS, (leftMs - safetyMs) / 2));
}

/** A service in trouble is not asked more often than this. */
const RETRY_FLOOR_MS = 500;
/** Unless the lease ends within the safety margin: then nothing is left to be saved up. */
const LAST_RETRY_FLOOR_MS = 100;
const RETRY_CEILING_MS = 15_000;
/** Past the deadline the service is asked at this pace whether the lease still lives. */
const PROBE_MIN_MS = 5000;
const PROBE_MAX_MS = 15_000;
/** Who insists after that asks once in half a minute to a minute. */
const LONG_PROBE_MS = 60_000;
/** After this much silence past the deadline the stream is given up. */
export const GIVE_UP_AFTER_MS = 60_000;

/**
 * The pause after a failed attempt: equal jitter, doubling, never so long that the lease would run out in it. What the
 * service asked for counts, but is cut to what is left.
 */
export function retryDelay(o: {
  attempt: number;
  ttlMs: number;
  leftMs: number;
  /** Milliseconds since deadline and first failure, for which nobody has answered. */
  silentMs: number;
  safetyMs: number;
  random: number;
  retryAfterMs: number | undefined;
}): number {
  const asked = o.retryAfterMs ?? 0;
  if (o.leftMs <= 0 && o.silentMs >= GIVE_UP_AFTER_MS) return (LONG_PROBE_MS / 2) * (1 + o.random);
  if (o.leftMs <= 0) {
    const probe = PROBE_MIN_MS + (PROBE_MAX_MS - PROBE_MIN_MS) * o.random;
    // A clock that was set forward ends no lease: a short one that lives must not end in the pause.
    const soon = Math.max(RETRY_FLOOR_MS, o.ttlMs / 10) * 2 ** o.attempt;
    return Math.min(PROBE_MAX_MS, Math.max(asked, Math.min(probe, soon)));
  }
  const cap = Math.max(2 * RETRY_FLOOR_MS, Math.min(RETRY_CEILING_MS, o.leftMs / 4));
  const full = Math.min(cap, 1000 * 2 ** o.attempt);
  const backOff = full / 2 + (full / 2) * o.random;
  const lastTry = o.leftMs - o.safetyMs;
  if (lastTry > 0) return Math.min(Math.max(asked, backOff), lastTry);
  // In the last moments a wish to be left alone would cost the lease.
  return Math.min(backOff, Math.max(LAST_RETRY_FLOOR_MS, o.leftMs / 4));
}
