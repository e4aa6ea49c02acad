/** A request that is turned away before any route sees it. */
export interface Refusal {
  status: number;
  /** Says what happened, why, and what to do. */
  detail: string;
}
