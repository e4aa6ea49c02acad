import { isLoopback } from '../../core/client/endpointUrl.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { GetAccessToken } from '../client/StreamloopClientOptions.js';
import { asStreamloopError, refuseStreamloopOption } from '../errors/asStreamloopError.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { BrowserAuthOptions } from './browser/BrowserAuthOptions.js';
import { createLeaving } from './browser/createLeaving.js';
import { createTokens } from './browser/createTokens.js';
import { keepPending, takePending } from './browser/pendingSignIn.js';
import { takeReturn } from './browser/takeReturn.js';
import { createAuthStore } from './createAuthStore.js';
import type { SignInFlow } from './flow/SignInFlow.js';
import { mismatch } from './flow/mismatch.js';
import { browserAuthPage } from './page/browserAuthPage.js';
import { returnPath } from './page/returnPath.js';
import type { StreamloopAuth } from './StreamloopAuth.js';

/** A sign-in whose tokens are in the page. `getAccessToken` is for `createStreamloopClient({ kind: 'token' })`. */
export interface BrowserAuth extends StreamloopAuth {
  /** Renews it where that is due, once for all who ask. Rejects with `not-signed-in`, or `sign-in-failed`. */
  readonly getAccessToken: GetAccessToken;
}

const ISSUER = 'https://streamloop.app';

/**
 * The sign-in of a page without a server: OAuth 2.1 authorization code with PKCE, as a public client. Tokens are in memory
 * only, so that after a reload the person signs in again. Throws `invalid-option`.
 *
 * @example createBrowserAuth({ clientId: 'my-app', redirectUri: '/signed-in' })
 */
export function createBrowserAuth({
  clientId,
  redirectUri,
  scopes,
  page = browserAuthPage,
  clock = systemClock,
  ...options
}: BrowserAuthOptions): BrowserAuth {
  const issuer = checkIssuer(options.issuer ?? ISSUER);
  if (clientId === '') throw refuseStreamloopOption('clientId is empty.');
  const storage = () => options.storage ?? sessionStorage;
  const ownRedirectUri = (): string => new URL(redirectUri, page.url()).href;
  const onReturn = options.onReturn ?? ((path) => page.replaceUrl(path));

  let flow: Promise<SignInFlow> | null = null;
  const load = (): Promise<SignInFlow> => {
    flow ??= loadFlow()
      .then(({ createSignInFlow }) =>
        createSignInFlow({
          issuer,
          clientId,
          scopes: scopes ?? null,
          clock,
          // Called without a receiver; browsers refuse `fetch` with a foreign `this`.
          fetch: options.fetch ?? ((...args) => fetch(...args)),
        }),
      )
      .catch((cause: unknown) => {
        flow = null;
        throw cause;
      });
    return flow;
  };
  const tokens = createTokens(load, clock, (error) => store.show('signed-out', { error }));

  const store = createAuthStore(async () => {
    try {
      const redirect = ownRedirectUri();
      const answer = takeReturn(page, redirect);
      if (answer === null) {
        // Whoever has left for the sign-in and is back without an answer is as before.
        if (['unknown', 'signing-in'].includes(store.getSnapshot().status)) leaving.giveUp();
        return;
      }
      leaving.begin();
      const pending = takePending(storage());
      if (pending === null) throw mismatch('This page has begun none.');
      const steps = await load();
      const fresh = await steps.finish(answer, redirect, pending);
      tokens.set(fresh);
      store.show('signed-in', { scopes: fresh.scopes });
      onReturn(pending.returnTo);
    } catch (cause) {
      leaving.giveUp(asStreamloopError(cause, 'sign-in-failed', 'sign-in'));
    }
  });
  const leaving = createLeaving(store, tokens.isHeld);

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    check: store.check,
    async getAccessToken(why) {
      // The page may come back from the sign-in, and be asked before anybody has looked.
      if (store.getSnapshot().status === 'unknown' || store.getSnapshot().status === 'signing-in')
        await store.check();
      return tokens.get(why);
    },
    async signIn({ returnTo } = {}) {
      const path = returnPath(returnTo, page.url());
      leaving.begin();
      try {
        const steps = await load();
        const { url, pending } = await steps.begin(ownRedirectUri(), path);
        keepPending(storage(), pending);
        page.leaveTo(url);
      } catch (cause) {
        leaving.giveUp(asStreamloopError(cause, 'sign-in-failed', 'sign-in'));
      }
    },
    async signOut() {
      const last = tokens.take();
      takePending(storage());
      store.show('signed-out');
      try {
        if (last) await (await load()).revoke(last);
      } catch (cause) {
        // Here nobody is signed in any more; at the server, the sign-in lives until it ends by itself.
        store.show('signed-out', { error: asStreamloopError(cause, 'sign-in-failed', 'sign-in') });
      }
    },
  };
}

/** Plain http is for issuers on this machine only. */
function checkIssuer(given: string | URL): URL {
  if (!URL.canParse(given)) throw refuseStreamloopOption('issuer is no address.');
  const issuer = new URL(given);
  const isSafe = issuer.protocol === 'https:' || (issuer.protocol === 'http:' && isLoopback(issuer.href));
  if (!isSafe) throw refuseStreamloopOption('issuer must use https, unless it is on this machine.');
  if (issuer.search || issuer.hash || issuer.username || issuer.password)
    throw refuseStreamloopOption('issuer may hold no credentials, query or fragment.');
  return issuer;
}

/** Those who sign in by a handler need none of it. */
async function loadFlow() {
  try {
    return await import('./flow/createSignInFlow.js');
  } catch (cause) {
    const detail = 'The module for it could not be loaded.';
    throw new StreamloopError('sign-in-failed', { stage: 'sign-in', detail, cause });
  }
}
