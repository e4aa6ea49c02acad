import { HandlerError } from '../http/HandlerError.js';
import type { HandlerCall, OwnStream } from './HandlerCall.js';

/**
 * The stream of a handle. What was forged, and what is somebody else's, is not there at all. Past the longest time of a
 * session it can still be looked at and deleted (`over: 'allowed'`).
 */
export async function openOwn(
  { handles, sub, clock, audit }: Pick<HandlerCall, 'handles' | 'sub' | 'clock' | 'audit'>,
  handle: string,
  over: 'allowed' | 'refused' = 'refused',
): Promise<OwnStream> {
  const claims = await handles.open(handle);
  audit.kid = claims?.kid ?? null;
  if (!claims || claims.sub !== sub) throw new HandlerError('stream-not-found');
  if (over === 'refused' && claims.exp * 1000 <= clock.now()) throw new HandlerError('session-over');
  return { ...claims, handle };
}
