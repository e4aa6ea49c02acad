import { StreamloopError } from '../errors/StreamloopError.js';

/** What TanStack knows of a query, as far as its pace depends on it. */
export interface LookState {
  error: unknown;
  dataUpdateCount: number;
  errorUpdateCount: number;
}

/** How the last look went. */
export interface Look {
  error: StreamloopError | null;
  /** Looks that failed in a row. */
  failures: number;
  /** From 0 to below 1; the same until there was another look, or timers would begin anew at each render. */
  random: number;
}

/** Makes looks out of the states of one query. TanStack counts failures of one question, not of those in a row. */
export function createPace(random: () => number): (state: LookState) => Look {
  let successes = -1;
  let errorsBefore = 0;
  let looks = -1;
  let drawn = 0;
  return ({ error, dataUpdateCount, errorUpdateCount }) => {
    if (dataUpdateCount !== successes) {
      successes = dataUpdateCount;
      errorsBefore = error ? errorUpdateCount - 1 : errorUpdateCount;
    }
    if (dataUpdateCount + errorUpdateCount !== looks) {
      looks = dataUpdateCount + errorUpdateCount;
      drawn = random();
    }
    return {
      error: error instanceof StreamloopError ? error : null,
      failures: error ? Math.max(1, errorUpdateCount - errorsBefore) : 0,
      random: drawn,
    };
  };
}
