import { generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import { HandlerError } from '../../http/HandlerError.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { redirect } from './redirect.js';
import { ownPath } from './returnTo.js';
import type { Transaction } from './StreamloopSession.js';
import { withoutSecrets } from './withoutSecrets.js';

/** One cookie for each sign-in that has been begun, so that two tabs can sign in side by side. */
const beginning = ({ cookieName }: Pick<OAuthDesk, 'cookieName'>): string => `${cookieName}_tx_`;
export const nameOf = (desk: Pick<OAuthDesk, 'cookieName'>, state: string): string =>
  `${beginning(desk)}${state.slice(0, 12)}`;

/** Time for a person who reads. */
const SECONDS = 600;
const MOST_AT_ONCE = 4;
/** It goes into a cookie, and servers refuse requests whose cookies are too long together. */
const LONGEST_RETURN = 1500;

/** Sends the browser to the authorization server. What it has to bring back is in a cookie that only this server can read. */
export async function signIn(desk: OAuthDesk): Promise<Response> {
  const { call, jar } = desk;
  // Not by a link of another site: who signs in should have wanted to.
  if (call.request.headers.get('sec-fetch-site') === 'cross-site') throw new HandlerError('cross-site');
  const { transaction, url } = await begin(desk).catch((error: unknown) => {
    throw new HandlerError('upstream-failed', { cause: withoutSecrets(error) });
  });
  const older = jar.names(beginning(desk));
  const forgotten = older.slice(0, Math.max(0, older.length - MOST_AT_ONCE + 1));
  const sealed = await desk.sealers.transaction.seal(transaction, SECONDS);
  call.cookies.push(
    ...forgotten.flatMap((name) => jar.remove(name)),
    ...jar.put(nameOf(desk, transaction.state), sealed, SECONDS),
  );
  return redirect(url.href);
}

async function begin({
  call,
  oauth,
  redirectUri,
  subject,
  afterSignIn,
}: OAuthDesk): Promise<{ transaction: Transaction; url: URL }> {
  const given = call.url.searchParams.get('return_to') ?? '';
  const transaction = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    scopes: [...(await oauth.scopes())],
    redirectUri,
    subject,
    returnTo: (given.length > LONGEST_RETURN ? undefined : ownPath(given, call.url.origin)) ?? afterSignIn,
  };
  return { transaction, url: await oauth.authorizeUrl(transaction) };
}
