import { retryAfterMs } from '../../../core/client/http/retryAfter.js';

/** What the service lets its caller do, as its last answer said (`RateLimit-*`, reference 3.6). */
export interface RateLimit {
  /** Calls in a window; 600 a minute by the documents. Null where it was not said. */
  limit: number | null;
  /** Calls that are left in this window. */
  remaining: number | null;
  /** When the window begins anew, Unix milliseconds of this device. */
  resetAt: number | null;
}

const count = (header: string | null): number | null => {
  const value = header === null || header.trim() === '' ? Number.NaN : Number(header);
  return Number.isFinite(value) && value >= 0 ? value : null;
};

/** Null where the answer says nothing: many servers do not let pages read these headers. */
export function readRateLimit(headers: Headers, nowMs: number): RateLimit | null {
  const limit = count(headers.get('ratelimit-limit'));
  const remaining = count(headers.get('ratelimit-remaining'));
  const reset = retryAfterMs(headers.get('ratelimit-reset'), nowMs);
  if (limit === null && remaining === null && reset === undefined) return null;
  return { limit, remaining, resetAt: reset === undefined ? null : nowMs + reset };
}
