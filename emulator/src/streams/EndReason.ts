/** Why a stream ended. `reaped`: taken away by the system itself. */
export type EndReason = 'expired' | 'deleted' | 'reaped';
