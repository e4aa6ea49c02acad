const CAPACITY = 20;
const REFUND = 0.5;

/** What all sessions of a page may spend on retries together. */
export interface RetryBudget {
  /** Takes one retry; false where there is none left. */
  take(): boolean;
  /** A request succeeded: half a retry comes back. */
  refund(): void;
}

/**
 * Thirty tiles on one page must not storm a service in trouble: once the budget is spent, retries wait until the lease
 * really needs them, and only success fills it again.
 */
export function createRetryBudget(): RetryBudget {
  let left = CAPACITY;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    refund() {
      left = Math.min(CAPACITY, left + REFUND);
    },
  };
}
