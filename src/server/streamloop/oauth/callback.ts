import * as v from 'valibot';
import type { Tokens } from './createOAuth.js';
import { endSignIn } from './endSignIn.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { redirect } from './redirect.js';
import { withFailure } from './returnTo.js';
import { openCookie, putSession } from './sessionCookie.js';
import { nameOf } from './signIn.js';
import { signInFailure, type SignInFailure } from './signInFailure.js';
import { type Transaction, transactionSchema } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** As `generateRandomState` writes it; anything else is no name of a cookie. */
const STATE = /^[\w-]{43}$/;

/** The browser comes back. Signed in or not, it goes on to a page of the app, and its address says no code any more. */
export async function callback(desk: OAuthDesk): Promise<Response> {
  const { call, oauth } = desk;
  const transaction = await takeTransaction(desk);
  // A sign-in that this browser has not begun, or too long ago: somebody else's, maybe.
  if (transaction?.subject !== desk.subject)
    return failed(desk, {
      code: 'sign-in-mismatch',
      cause: new Error('This browser, or this person, has begun no such sign-in.'),
      returnTo: transaction?.returnTo,
    });
  try {
    await begin(desk, await oauth.exchange(call.url, transaction), transaction.scopes);
    return redirect(transaction.returnTo);
  } catch (cause) {
    return failed(desk, { code: signInFailure(cause), cause, returnTo: transaction.returnTo });
  }
}

/** The browser comes back, and the app's own login does not know who that is. */
export async function refuseCallback(desk: OAuthDesk): Promise<Response> {
  await takeTransaction(desk);
  return failed(desk, { code: 'sign-in-failed', cause: new Error(NOBODY), returnTo: undefined });
}

const NOBODY =
  "authorize() says no to the browser that comes back. If somebody is signed in to the app there, its cookie is SameSite=Strict, which does not come along from the authorization server's page: make it SameSite=Lax.";

/** What this browser has taken there, which works once. */
async function takeTransaction(desk: OAuthDesk): Promise<Transaction | undefined> {
  const { call, jar, sealers } = desk;
  const state = call.url.searchParams.get('state') ?? '';
  if (!STATE.test(state)) return undefined;
  const name = nameOf(desk, state);
  const sealed = jar.read(name);
  call.cookies.push(...jar.remove(name));
  const parsed = v.safeParse(transactionSchema, sealed && (await sealers.transaction.open(sealed)));
  return parsed.success ? parsed.output : undefined;
}

/** Begins a sign-in, and ends the one that this browser had before. */
async function begin(desk: OAuthDesk, tokens: Tokens, asked: string[]): Promise<void> {
  const before = await openCookie(desk);
  // Its late answers must not come after the new one.
  if (before) await endSignIn(desk, before);
  const now = desk.call.clock.now();
  const { accessToken, refreshToken, expiresIn, scopes = asked } = tokens;
  await putSession(desk, {
    sid: crypto.randomUUID(),
    subject: desk.subject,
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresIn === undefined ? {} : { expiresAtMs: now + expiresIn * 1000 }),
    scopes,
    endsAtMs: now + desk.sessionSeconds * 1000,
  });
}

function failed(
  { call, afterSignIn }: OAuthDesk,
  { code, cause, returnTo }: { code: SignInFailure; cause: unknown; returnTo: string | undefined },
): Response {
  call.event.code = code;
  call.event.cause = withoutSecrets(cause);
  return redirect(withFailure(returnTo ?? afterSignIn, code));
}
