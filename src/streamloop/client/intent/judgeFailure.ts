import type { StreamloopError } from '../../errors/StreamloopError.js';

/**
 * What a failure says of the command. `unsent`: it never reached the service; `refused`: the service has answered, for good (reference
 * 3.3); `limited`: not done, and to be repeated later; `lost`: done or not, nobody knows.
 */
export type Verdict = 'unsent' | 'refused' | 'limited' | 'lost';

export function judgeFailure({ status, code }: StreamloopError, isSent: boolean): Verdict {
  if (status === 429) return 'limited';
  // It came as far as the app's own server, and no try will go further before somebody mends that.
  if (code === 'server-not-set-up') return 'unsent';
  // Any 2xx is an answer, also one that cannot be read; other 4xx are kept by the service and replayed.
  if (status !== undefined && status < 500 && (status < 300 || status >= 400)) return 'refused';
  return isSent ? 'lost' : 'unsent';
}
