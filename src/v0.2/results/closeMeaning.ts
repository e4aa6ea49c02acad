/** What the end of a socket means. */
export type CloseMeaning =
  /** The key is unknown, or was revoked. */
  | { event: 'refused'; reason: string }
  /** The stream is over; `why` is the service's word for it. */
  | { event: 'ended'; why: string }
  /** The network, a restart of the service: worth another socket. */
  | { event: 'lost' };

const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;
const ENDED = /^stream ended:\s*(.*)$/i;

/**
 * Close codes of the service. A server that is replaced also says 1001, which any server does that goes away: only the
 * reason tells that the stream went with it.
 */
export function closeMeaning(code: number, reason: string): CloseMeaning {
  if (code === POLICY_VIOLATION) return { event: 'refused', reason };
  const ended = code === GOING_AWAY ? ENDED.exec(reason.trim()) : null;
  return ended ? { event: 'ended', why: ended[1] ?? '' } : { event: 'lost' };
}
