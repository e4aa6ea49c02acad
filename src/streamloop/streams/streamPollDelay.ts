import type { StreamloopError } from '../errors/StreamloopError.js';
import type { StreamloopErrorCode } from '../errors/streamloopErrorCatalog.js';
import type { StreamloopState } from '../states/streamloopStates.js';
import { factsOfState } from './describeStream.js';

/** What decides when to look at a stream again. */
export interface PollSituation {
  state: StreamloopState | null;
  /** Of the last look. */
  error: StreamloopError | null;
  /** Looks that failed in a row. */
  failures: number;
  /** From 0 to below 1. */
  random: number;
}

/** Milliseconds. */
const TRANSIENT_MS = 2000;
const STEADY_MS = 15_000;
const SETTLED_MS = 60_000;
const UNKNOWN_MS = 10_000;
const SLOWEST_MS = 60_000;

/**
 * The pause until a stream is looked at again, milliseconds; null where looking again would bring nothing. No interval is
 * documented: 600 calls a minute are allowed for all that one caller does, and a stream on its way takes 24 at most.
 */
export function streamPollDelay({ state, error, failures, random }: PollSituation): number | null {
  if (error) return isFinal(error) ? null : pauseAfter(error, failures, random);
  const facts = factsOfState(state);
  if (!facts) return UNKNOWN_MS;
  if (!facts.settled) return TRANSIENT_MS + 1000 * random;
  // What can change by itself.
  if (state === 'active' || state === 'scheduled') return STEADY_MS + 5000 * random;
  return SETTLED_MS;
}

function pauseAfter({ retryAfterMs }: StreamloopError, failures: number, random: number): number {
  const backoff = Math.min(SLOWEST_MS, TRANSIENT_MS * 2 ** failures) * (0.8 + 0.2 * random);
  return retryAfterMs === undefined ? backoff : retryAfterMs + 1000 * random;
}

const SIGN_IN: ReadonlySet<StreamloopErrorCode> = new Set([
  'not-signed-in',
  'unauthenticated',
  'access-denied',
  'sign-in-mismatch',
  'forbidden',
  'insufficient-scope',
  'workspace-forbidden',
  'invalid-option',
]);

/** The stream was deleted, or is not to be found by this caller. */
export const isGone = (error: unknown): boolean =>
  error !== null && typeof error === 'object' && 'code' in error && error.code === 'stream-not-found';

/** Whether somebody has to act before the same question can have another answer. */
export function isFinal(error: StreamloopError): boolean {
  if (isGone(error) || SIGN_IN.has(error.code)) return true;
  const { status = 0, retryable } = error;
  return status >= 400 && status < 500 && !retryable;
}
