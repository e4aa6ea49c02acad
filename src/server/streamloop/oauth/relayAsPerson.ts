import { HandlerError } from '../../http/HandlerError.js';
import { callService, type ServiceAnswer } from '../relay/callService.js';
import { passOn } from '../relay/passOn.js';
import { readRelayed } from '../relay/readRelayed.js';
import type { RelayedRoute } from '../StreamloopAccess.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { isOver, putSession, readSession, removeSession } from './sessionCookie.js';
import type { StreamloopSession } from './StreamloopSession.js';

/** A token that is over in so many milliseconds is exchanged before it is used: it has to last for the way. */
const EARLY_MS = 30_000;
const WORKSPACE = /^[\w-]{1,128}$/;
/** Of exchanges that others have made before, one after the other: a browser may have slept through them. */
const MOST_STEPS = 50;

/** Passes a call on with the token of whoever is signed in. A token that is over is exchanged, once, and the call repeated. */
export async function relayAsPerson(desk: OAuthDesk, route: RelayedRoute): Promise<Response> {
  const { call } = desk;
  const found = await readSession(desk);
  if (!found) throw new HandlerError('not-signed-in');
  const asked = await readRelayed(call, route);
  const workspaceId = call.request.headers.get('x-workspace-id');
  if (workspaceId !== null && !WORKSPACE.test(workspaceId))
    throw new HandlerError('bad-request', { detail: 'X-Workspace-Id is none.' });
  const ask = ({ accessToken }: StreamloopSession): Promise<ServiceAnswer> =>
    callService(call, asked, {
      authorization: `Bearer ${accessToken}`,
      ...(workspaceId === null ? {} : { 'x-workspace-id': workspaceId }),
    });

  let session = found;
  try {
    session = await renewed(desk, found);
    let answer = await ask(session);
    for (let steps = 0; answer.status === 401; steps += 1) {
      if (session.refreshToken === undefined || steps > MOST_STEPS) throw new HandlerError('not-signed-in');
      // One after the other: each is of the one before.
      // oxlint-disable-next-line no-await-in-loop
      const next = await desk.refresher.refresh(session, by(desk));
      session = next.session;
      // oxlint-disable-next-line no-await-in-loop
      answer = await ask(session);
      if (answer.status === 401 && next.isFresh) throw new HandlerError('not-signed-in');
    }
    return passOn(answer);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    session = found;
    // Whoever ended it has seen to the cookie, which may be that of the next sign-in by now.
    if (!(await isOver(desk, found))) removeSession(desk);
    throw error;
  } finally {
    // Also with an answer that says something else went wrong: these tokens work, and those of before work no more.
    if (session !== found) await putSession(desk, session);
  }
}

/** The session with a token that lasts for the way. */
async function renewed(desk: OAuthDesk, found: StreamloopSession): Promise<StreamloopSession> {
  let session = found;
  for (let steps = 0; steps < MOST_STEPS && !lasts(desk, session); steps += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      const next = await desk.refresher.refresh(session, by(desk));
      session = next.session;
      if (next.isFresh) break;
    } catch (error) {
      // An authorization server that rests signs nobody out whose token still works.
      if (isRefusal(error) || leftMs(desk, session) <= 0) throw error;
      break;
    }
  }
  return session;
}

const leftMs = ({ call }: OAuthDesk, { expiresAtMs = Infinity }: StreamloopSession): number =>
  expiresAtMs - call.clock.now();
const lasts = (desk: OAuthDesk, session: StreamloopSession): boolean =>
  leftMs(desk, session) > EARLY_MS || session.refreshToken === undefined;
const by = ({ oauth, sealers }: OAuthDesk) => ({ oauth, sealer: sealers.refresh });
const isRefusal = (error: unknown): boolean =>
  error instanceof HandlerError && error.code === 'not-signed-in';
