import { privateHeaders } from '../../http/answers.js';
import { endSignIn } from './endSignIn.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { openCookie, removeSession } from './sessionCookie.js';

/** Forgets the tokens, here and at the authorization server. Signed out is signed out, also where that does not answer. */
export async function signOut(desk: OAuthDesk): Promise<Response> {
  const session = await openCookie(desk);
  if (session) await endSignIn(desk, session);
  removeSession(desk);
  return new Response(null, { status: 204, headers: privateHeaders });
}
