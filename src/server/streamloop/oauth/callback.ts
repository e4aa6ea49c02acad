import * as v from 'valibot';
import { endSignIn } from './endSignIn.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { redirect } from './redirect.js';
import { withFailure } from './returnTo.js';
import { openCookie, putSession } from './sessionCookie.js';
import { nameOf } from './signIn.js';
import { signInFailure, type SignInFailure } from './signInFailure.js';
import { transactionSchema } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** As `generateRandomState` writes it; anything else is no name of a cookie. */
const STATE = /^[\w-]{43}$/;

/** The browser comes back. Signed in or not, it goes on to a page of the app, and its address says no code any more. */
export async function callback(desk: OAuthDesk): Promise<Response> {
  const { call, jar, oauth, sealers } = desk;
  const state = call.url.searchParams.get('state') ?? '';
  const name = STATE.test(state) ? nameOf(desk, state) : null;
  const sealed = name === null ? undefined : jar.read(name);
  const parsed = v.safeParse(transactionSchema, sealed && (await sealers.transaction.open(sealed)));
  if (name !== null) call.cookies.push(...jar.remove(name));
  const failed = (code: SignInFailure, cause: unknown): Response => {
    call.event.code = code;
    call.event.cause = withoutSecrets(cause);
    return redirect(withFailure(parsed.success ? parsed.output.returnTo : desk.afterSignIn, code));
  };
  // A sign-in that this browser has not begun, or too long ago: somebody else's, maybe.
  if (!parsed.success || parsed.output.subject !== desk.subject)
    return failed('sign-in-mismatch', new Error('This browser, or this person, has begun no such sign-in.'));
  try {
    const tokens = await oauth.exchange(call.url, parsed.output);
    const before = await openCookie(desk);
    // Its late answers must not come after the new one.
    if (before) await endSignIn(desk, before);
    const now = call.clock.now();
    const { accessToken, refreshToken, expiresIn } = tokens;
    await putSession(desk, {
      sid: crypto.randomUUID(),
      subject: desk.subject,
      accessToken,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresIn === undefined ? {} : { expiresAtMs: now + expiresIn * 1000 }),
      scopes: tokens.scopes ?? parsed.output.scopes,
      endsAtMs: now + desk.sessionSeconds * 1000,
    });
    return redirect(parsed.output.returnTo);
  } catch (error) {
    return failed(signInFailure(error), error);
  }
}
