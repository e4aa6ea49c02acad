import type { OAuthDesk } from './OAuthDesk.js';
import { endSession } from './sessionCookie.js';
import type { StreamloopSession } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** Ends a sign-in here and at the authorization server, with whatever its tokens were exchanged for since. Never rejects. */
export async function endSignIn(desk: OAuthDesk, session: StreamloopSession): Promise<void> {
  await endSession(desk, session);
  const newest = await desk.refresher.newest(session, desk.sealers.refresh);
  await desk.oauth.revoke(newest.refreshToken ?? newest.accessToken).catch((error: unknown) => {
    desk.call.event.cause = withoutSecrets(error);
  });
}
