import type { StreamloopError } from '../../errors/StreamloopError.js';

/**
 * What a failure says of the command. `unsent`: it never left; `refused`: the service has answered, for good (reference
 * 3.3); `limited`: not done, and to be repeated later; `lost`: done or not, nobody knows.
 */
export type Verdict = 'unsent' | 'refused' | 'limited' | 'lost';

export function judgeFailure({ status }: StreamloopError, isSent: boolean): Verdict {
  if (status === 429) return 'limited';
  // Any 2xx is an answer, also one that cannot be read; other 4xx are kept by the service and replayed.
  if (status !== undefined && status < 500 && (status < 300 || status >= 400)) return 'refused';
  return isSent ? 'lost' : 'unsent';
}
