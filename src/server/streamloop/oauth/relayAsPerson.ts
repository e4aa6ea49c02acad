import { HandlerError } from '../../http/HandlerError.js';
import { callService } from '../relay/callService.js';
import { passOn } from '../relay/passOn.js';
import { readRelayed } from '../relay/readRelayed.js';
import type { RelayedRoute } from '../StreamloopAccess.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { putSession, readSession, removeSession } from './sessionCookie.js';
import type { StreamloopSession } from './StreamloopSession.js';

/** A token that is over in so many milliseconds is exchanged before it is used: it has to last for the way. */
const EARLY_MS = 30_000;
const WORKSPACE = /^[\w-]{1,128}$/;

/** Passes a call on with the token of whoever is signed in. A token that is over is exchanged, once, and the call repeated. */
export async function relayAsPerson(desk: OAuthDesk, route: RelayedRoute): Promise<Response> {
  const { call } = desk;
  const found = await readSession(desk);
  if (!found) throw new HandlerError('not-signed-in');
  const asked = await readRelayed(call, route);
  const workspaceId = call.request.headers.get('x-workspace-id');
  if (workspaceId !== null && !WORKSPACE.test(workspaceId))
    throw new HandlerError('bad-request', { detail: 'X-Workspace-Id is none.' });
  const ask = ({ accessToken }: StreamloopSession) =>
    callService(call, asked, {
      authorization: `Bearer ${accessToken}`,
      ...(workspaceId === null ? {} : { 'x-workspace-id': workspaceId }),
    });
  const by = { oauth: desk.oauth, sealer: desk.sealers.refresh };

  try {
    let session = await inTime(desk, found);
    let answer = await ask(session);
    if (answer.status === 401 && session === found && found.refreshToken !== undefined) {
      session = await desk.refresher.refresh(found, by);
      answer = await ask(session);
    }
    if (answer.status === 401) throw new HandlerError('not-signed-in');
    const response = passOn(answer);
    if (session !== found)
      for (const cookie of await putSession(desk, session)) response.headers.append('set-cookie', cookie);
    return response;
  } catch (error) {
    if (error instanceof HandlerError && error.code === 'not-signed-in')
      throw new SignedOut(removeSession(desk), error);
    throw error;
  }
}

/** The session with a token that lasts. */
async function inTime(desk: OAuthDesk, session: StreamloopSession): Promise<StreamloopSession> {
  const { expiresAtMs = Infinity, refreshToken } = session;
  const leftMs = expiresAtMs - desk.call.clock.now();
  if (leftMs > EARLY_MS || refreshToken === undefined) return session;
  const by = { oauth: desk.oauth, sealer: desk.sealers.refresh };
  return desk.refresher.refresh(session, by).catch((error: unknown) => {
    const isRefused = error instanceof HandlerError && error.code === 'not-signed-in';
    // An authorization server that rests signs nobody out whose token still works.
    if (leftMs > 0 && !isRefused) return session;
    throw error;
  });
}

/** Whoever was signed in is so no more: the cookie goes with the refusal. */
export class SignedOut extends HandlerError {
  constructor(
    readonly cookies: readonly string[],
    cause: HandlerError,
  ) {
    super('not-signed-in', cause.cause === undefined ? {} : { cause: cause.cause });
  }
}
