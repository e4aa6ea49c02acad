import type { ApiKeys } from '../../security/ApiKeys.js';
import type { PushStreams } from '../streams/PushStreams.js';
import type { Admit } from './Admission.js';

/** The key of its stream opens a socket; one that comes after the end is told why. */
export function createAdmit(keys: ApiKeys, streams: PushStreams): Admit {
  return (streamId, key) => {
    const owner = keys.owner(`Bearer ${key}`);
    if (owner === null) {
      return { kind: 'refused', reason: 'invalid or revoked API key' };
    }
    const push = streams.find(streamId);
    if (push?.owner !== owner) {
      return { kind: 'refused', reason: 'stream not found' };
    }
    return push.why === null ? { kind: 'open', owner } : { kind: 'ended', why: push.why };
  };
}
