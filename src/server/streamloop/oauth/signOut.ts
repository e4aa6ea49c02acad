import { privateHeaders } from '../../http/answers.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { endSession, readSession, removeSession } from './sessionCookie.js';
import { withoutSecrets } from './withoutSecrets.js';

/** Forgets the tokens, here and at the authorization server. Signed out is signed out, also where that does not answer. */
export async function signOut(desk: OAuthDesk): Promise<Response> {
  const session = await readSession(desk);
  if (session) {
    await endSession(desk, session);
    await desk.oauth.revoke(session.refreshToken ?? session.accessToken).catch((error: unknown) => {
      desk.call.event.cause = withoutSecrets(error);
    });
  }
  const headers = new Headers(privateHeaders);
  for (const cookie of removeSession(desk)) headers.append('set-cookie', cookie);
  return new Response(null, { status: 204, headers });
}
