'use client';
import type { ReadinessIssue } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** A dry run of the checks of a start, on demand. */
export interface StreamloopReadiness {
  /** Null before it was asked. Not a promise: see `Readiness`. */
  ready: boolean | null;
  issues: readonly ReadinessIssue[];
  /** Wall clock, milliseconds. */
  checkedAt: number | null;
  pending: boolean;
  error: StreamloopError | null;
  /** Asks. Never rejects. */
  check: () => Promise<void>;
}

export function useStreamloopReadiness(_id: string | null): StreamloopReadiness {
  throw new Error('to be written');
}
