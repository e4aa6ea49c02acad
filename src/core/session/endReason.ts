/** Why a stream ended without an error, declared once for types, texts, stories and tests. */
export const endReasons = {
  stopped: 'stop() was called.',
  unmounted: 'The last component that held the stream went away.',
  'page-hidden': 'The page was left.',
  'max-duration': 'The stream was as long as maxDurationMs, or the handler, allows.',
  'screen-cancelled': 'The person chose no screen to share.',
  'screen-ended': 'The person stopped sharing the screen.',
  'file-ended': 'The file was played to its end.',
  expired: 'The lease ran out at the service.',
  deleted: 'Somebody else deleted the stream.',
  reaped: 'The service ended the stream.',
  'lease-lost': 'The service could not be reached until long after the lease must have run out.',
} as const;

/** Name of a reason in `endReasons`. */
export type EndReason = keyof typeof endReasons;

/** The service's `end_reason` is an open string; what is unknown was the service's own decision. */
export function endReasonOf(reason: string | null): EndReason {
  return reason === 'expired' || reason === 'deleted' ? reason : 'reaped';
}
