import type { StreamStatusRecord } from '../client/records.js';
import type { OvershootError } from '../errors/index.js';

/** The newest status of a stream and how far it can be trusted. */
export interface StatusSnapshot {
  /** Null before the first answer. Kept when later polls fail. */
  data: StreamStatusRecord | null;
  /** Why the last poll failed; null after a good one. */
  error: OvershootError | null;
  /** Local wall clock of the last good answer, Unix ms. */
  updatedAt: number | null;
  /** Whether `data` is older than it should be: polls fail, the page was hidden, or the session let go of the stream. */
  isStale: boolean;
}

export const noStatus: StatusSnapshot = { data: null, error: null, updatedAt: null, isStale: false };
