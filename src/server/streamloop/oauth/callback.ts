import * as v from 'valibot';
import type { OAuthDesk } from './OAuthDesk.js';
import { redirect } from './redirect.js';
import { withFailure } from './returnTo.js';
import { putSession } from './sessionCookie.js';
import { nameOf } from './signIn.js';
import { signInFailure, type SignInFailure } from './signInFailure.js';
import { transactionSchema } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** The browser comes back. Signed in or not, it goes on to a page of the app, and its address says no code any more. */
export async function callback(desk: OAuthDesk): Promise<Response> {
  const { call, jar, oauth, sealers } = desk;
  const { searchParams } = call.url;
  const name = nameOf(searchParams.get('state') ?? '');
  const sealed = jar.read(name);
  const parsed = v.safeParse(transactionSchema, sealed && (await sealers.transaction.open(sealed)));
  const failed = (code: SignInFailure, cause: unknown): Response => {
    call.event.code = code;
    call.event.cause = withoutSecrets(cause);
    const returnTo = parsed.success ? parsed.output.returnTo : desk.afterSignIn;
    return redirect(withFailure(returnTo, code), jar.remove(name));
  };
  // A sign-in that this browser has not begun, or too long ago: somebody else's, maybe.
  if (!parsed.success)
    return failed('sign-in-mismatch', new Error('This browser has begun no such sign-in.'));
  try {
    const tokens = await oauth.exchange(call.url, parsed.output);
    const now = call.clock.now();
    const { accessToken, refreshToken, expiresIn } = tokens;
    const cookies = await putSession(desk, {
      sid: crypto.randomUUID(),
      accessToken,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresIn === undefined ? {} : { expiresAtMs: now + expiresIn * 1000 }),
      scopes: tokens.scopes ?? [...desk.scopes],
      endsAtMs: now + desk.sessionSeconds * 1000,
    });
    return redirect(parsed.output.returnTo, [...jar.remove(name), ...cookies]);
  } catch (error) {
    return failed(signInFailure(error), error);
  }
}
