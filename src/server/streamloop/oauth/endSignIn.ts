import type { OAuthDesk } from './OAuthDesk.js';
import { revokeBriefly } from './revokeBriefly.js';
import { endSession } from './sessionCookie.js';
import type { StreamloopSession } from './StreamloopSession.js';

/** Ends a sign-in here and at the authorization server, with whatever its tokens were exchanged for since. Never rejects. */
export async function endSignIn(desk: OAuthDesk, session: StreamloopSession): Promise<void> {
  await endSession(desk, session);
  const newest = await desk.refresher.newest(session, desk.sealers.refresh);
  const { oauth, call } = desk;
  const problem = await revokeBriefly(oauth, newest.refreshToken ?? newest.accessToken, call.clock);
  if (problem) call.event.cause = problem;
}
