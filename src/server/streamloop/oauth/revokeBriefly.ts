import { settledWithin } from '../../../core/time/settledWithin.js';
import type { Clock } from '../../../platform/clock/Clock.js';
import type { OAuth } from './createOAuth.js';
import { withoutSecrets } from './withoutSecrets.js';

/** Much less than the page waits for a sign-out: the cookie has to be taken away in any case. */
const WAIT_MS = 2000;

/**
 * Ends a token at the authorization server, and goes on without its answer where that is long in coming. Never rejects; says
 * what went wrong so far.
 */
export async function revokeBriefly(oauth: OAuth, token: string, clock: Clock): Promise<Error | undefined> {
  let problem: Error | undefined = new Error(`The revocation had no answer within ${WAIT_MS} ms.`);
  const revoked = oauth.revoke(token).then(
    () => (problem = undefined),
    (error: unknown) => (problem = withoutSecrets(error)),
  );
  await settledWithin(clock, WAIT_MS, revoked);
  return problem;
}
