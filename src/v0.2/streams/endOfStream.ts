import { OvershootError } from '../../core/errors/index.js';
import type { StreamEnd } from '../../core/client/StreamEnd.js';

/** What the service's word for the end of a stream means to a session. The word itself is an open string. */
export function endOfStream(streamId: string, why: string): StreamEnd {
  const isGone = true;
  switch (why) {
    case 'client_requested':
      return { streamId, isGone, reason: 'deleted' };
    case 'lease_expired':
      return { streamId, isGone, reason: 'expired' };
    case 'insufficient_credits': {
      const detail = 'The service has ended the stream, because the credit is used up.';
      return {
        streamId,
        isGone,
        reason: 'reaped',
        error: new OvershootError('billing-denied', { stage: 'results', detail }),
      };
    }
    default:
      return { streamId, isGone, reason: 'reaped' };
  }
}
