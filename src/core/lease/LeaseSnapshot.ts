/** What is needed to count down to the end of a lease; changes only when the lease is renewed. */
export interface LeaseSnapshot {
  /** End of the lease on the service's wall clock, Unix ms. */
  expiresAtMs: number;
  /** Service's wall clock minus ours, ms. */
  clockOffsetMs: number;
  /** End of the lease on the session's monotonic clock (it counts sleep), from when the renewal was sent. */
  deadlineMono: number;
  /** Length of the lease, ms. */
  ttlMs: number;
}

/** Milliseconds left, never negative: the more careful one of both clocks. */
export function leaseLeft(lease: LeaseSnapshot, clock: { now(): number; mono(): number }): number {
  const byMono = lease.deadlineMono - clock.mono();
  const byWall = lease.expiresAtMs - (clock.now() + lease.clockOffsetMs);
  return Math.max(0, Math.min(byMono, byWall));
}
