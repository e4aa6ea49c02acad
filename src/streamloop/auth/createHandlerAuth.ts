import * as v from 'valibot';
import { asStreamloopError } from '../errors/asStreamloopError.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import { ask } from '../client/http/ask.js';
import { checkOnline } from '../client/http/checkOnline.js';
import { wireOf } from '../client/http/wireOf.js';
import type { StreamloopHandlerClientOptions } from '../client/StreamloopClientOptions.js';
import { createAuthStore } from './createAuthStore.js';
import type { AuthPage } from './page/AuthPage.js';
import { browserAuthPage } from './page/browserAuthPage.js';
import { returnPath } from './page/returnPath.js';
import { withoutParameters } from './page/withoutParameters.js';
import { presenceOf, signInErrors } from './presenceOf.js';
import type { AuthSnapshot, StreamloopAuth } from './StreamloopAuth.js';

/** The endpoint as the client has it; see `createStreamloopClient`. */
export interface HandlerAuthOptions extends Pick<
  StreamloopHandlerClientOptions,
  'endpoint' | 'headers' | 'fetch' | 'clock' | 'isOnline'
> {
  /** Default: the page of the browser. */
  page?: AuthPage;
}

/** What the handler says at `GET /auth/session`. It tells no token. */
const sessionSchema = v.object({
  signedIn: v.boolean(),
  scopes: v.optional(v.array(v.string()), () => []),
  workspaceId: v.nullish(v.string(), null),
  canSignIn: v.optional(v.boolean(), true),
  signInId: v.nullish(v.string(), null),
});

/** Where the handler leaves word of a sign-in that came to nothing. */
const ERROR_PARAMETER = 'streamloop_error';

/** A sign-in that has failed stays so until the next one; that the handler was not reached does not. */
const signInErrorOf = (before: AuthSnapshot): StreamloopError | null =>
  before.status === 'failed' && presenceOf(before) === 'absent' ? before.error : null;

/**
 * The sign-in by a `createStreamloopHandler`, which keeps the tokens in a cookie that pages cannot read. Throws
 * `invalid-option`.
 *
 * @example createHandlerAuth({ endpoint: '/api/streamloop' })
 */
export function createHandlerAuth({
  page = browserAuthPage,
  ...options
}: HandlerAuthOptions): StreamloopAuth {
  const { wire } = wireOf({ kind: 'handler', ...options });
  const stage = 'sign-in';

  /** Takes it out of the address, so that a reload does not tell it again. */
  function takeError(): StreamloopError | null {
    const url = page.url();
    const told = new URL(url).searchParams.get(ERROR_PARAMETER);
    if (told === null) return null;
    page.replaceUrl(withoutParameters(url, [ERROR_PARAMETER]));
    return new StreamloopError(signInErrors.find((code) => code === told) ?? 'sign-in-failed', { stage });
  }

  const store = createAuthStore(async () => {
    const error = takeError() ?? signInErrorOf(store.getSnapshot());
    try {
      const session = await ask(wire, sessionSchema, { stage, method: 'GET', path: '/auth/session' });
      const { signedIn, ...rest } = session;
      if (signedIn) store.show('signed-in', rest);
      else store.show(error ? 'failed' : 'signed-out', { canSignIn: rest.canSignIn, error });
    } catch (cause) {
      const failure = asStreamloopError(cause, 'sign-in-failed', stage);
      const before = store.getSnapshot();
      // Who was signed in still is, as far as anybody knows.
      if (before.status === 'signed-in') store.show('signed-in', { ...before, error: failure });
      else store.show('failed', { canSignIn: before.canSignIn, error: error ?? failure });
    }
  });

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    check: store.check,
    async signIn({ returnTo } = {}) {
      const query = new URLSearchParams({ return_to: returnPath(returnTo, page.url()) });
      store.show('signing-in');
      page.leaveTo(`${wire.baseUrl}/auth/sign-in?${query.toString()}`);
    },
    async signOut() {
      const before = store.getSnapshot();
      try {
        checkOnline(wire, stage);
        await ask(wire, v.unknown(), { stage, method: 'POST', path: '/auth/sign-out' });
        store.show('signed-out');
      } catch (cause) {
        // The cookie is still there: to say otherwise would leave the next person of this device signed in.
        store.show(before.status, { ...before, error: asStreamloopError(cause, 'sign-in-failed', stage) });
      }
    },
  };
}
