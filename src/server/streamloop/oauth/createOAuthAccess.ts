import { systemClock } from '../../../platform/clock/systemClock.js';
import { jsonAnswer } from '../../http/answers.js';
import { checkOrigin } from '../../http/checkOrigin.js';
import { checkSubject, subjectHash } from '../../handle/subjectHash.js';
import { HandlerError } from '../../http/HandlerError.js';
import { createSecretReader } from '../../settings/createSecretReader.js';
import { boundStore } from '../../store/boundStore.js';
import { createMemoryStore } from '../../store/createMemoryStore.js';
import { createJar } from '../cookies/createJar.js';
import { createSealer } from '../cookies/createSealer.js';
import type { StreamloopAccess } from '../StreamloopAccess.js';
import type { StreamloopCall } from '../StreamloopCall.js';
import type { StreamloopHandlerOptions, StreamloopOAuthAccess } from '../StreamloopHandlerOptions.js';
import { callback, refuseCallback } from './callback.js';
import { createOAuth, type OAuthOptions } from './createOAuth.js';
import { createRefresher } from './createRefresher.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { redirectUriOf } from './redirectUriOf.js';
import { relayAsPerson } from './relayAsPerson.js';
import { nameOfSession, readSession } from './sessionCookie.js';
import { signIn } from './signIn.js';
import { signOut } from './signOut.js';
import { withoutSecrets } from './withoutSecrets.js';

const HANDLER = 'createStreamloopHandler';
const ISSUER = 'https://streamloop.app';
const MONTH_SECONDS = 30 * 24 * 3600;

/** Everybody's calls go with their own token. */
export function createOAuthAccess<Ctx>(
  options: StreamloopOAuthAccess<Ctx>,
  { clock = systemClock }: Pick<StreamloopHandlerOptions<Ctx>, 'clock'>,
): StreamloopAccess<Ctx> {
  const { issuer = ISSUER, afterSignIn = '/', sessionSeconds = MONTH_SECONDS } = options;
  const secrets = createSecretReader<Ctx>(HANDLER);
  const store = options.store ? boundStore(options.store, clock) : createMemoryStore({ clock });
  const refresher = createRefresher({ store, clock, sessionSeconds });
  const metadata: OAuthOptions['metadata'] = { current: null };

  /** Of the person who asks, as the app's own login knows him; null where it says no. */
  const subjectOf = async (call: StreamloopCall, context: Ctx): Promise<string | null> => {
    const login = options.authorize ? await options.authorize(call.request, context) : true;
    if (!login) return null;
    if (login === true) return '';
    checkSubject(HANDLER, login.subject);
    return subjectHash(login.subject);
  };

  const deskOf = async (call: StreamloopCall, context: Ctx, subject: string): Promise<OAuthDesk> => {
    const keys = await secrets.keys(options.secrets, context);
    const clientId = await secrets.text('clientId', options.clientId, context);
    const clientSecret =
      options.clientSecret === undefined
        ? undefined
        : await secrets.text('clientSecret', options.clientSecret, context);
    const { fetch, settings } = call;
    const redirectUri = redirectUriOf(call, options.redirectUri);
    const place = [issuer, clientId, settings.baseUrl, settings.basePath].join(' ');
    const sealerFor = (purpose: Parameters<typeof createSealer>[1]) =>
      createSealer(keys, purpose, { place, nowMs: () => clock.now() });
    return {
      call,
      jar: createJar(call.request, {
        basePath: settings.basePath,
        secure: redirectUri.startsWith('https:'),
      }),
      oauth: createOAuth({
        issuer,
        clientId,
        clientSecret,
        scopes: options.scopes,
        fetch,
        clock,
        metadata,
      }),
      sealers: {
        session: sealerFor('session'),
        transaction: sealerFor('transaction'),
        refresh: sealerFor('refresh'),
      },
      refresher,
      store,
      redirectUri,
      cookieName: `lv_streamloop_${(await subjectHash(place)).slice(0, 8)}`,
      subject,
      afterSignIn,
      sessionSeconds,
    };
  };

  const signedInDesk = async (call: StreamloopCall, context: Ctx): Promise<OAuthDesk> => {
    const subject = await subjectOf(call, context);
    if (subject === null) throw new HandlerError('unauthorized');
    return deskOf(call, context, subject);
  };
  // A person looks at it: who is refused there is sent on to a page, too.
  const comeBack = async (call: StreamloopCall, context: Ctx): Promise<Response> => {
    const subject = await subjectOf(call, context);
    const desk = await deskOf(call, context, subject ?? '');
    return subject === null ? refuseCallback(desk) : callback(desk);
  };

  return {
    async relay(call, route, context) {
      checkOrigin(call.request, call.settings.allowedOrigins);
      return relayAsPerson(await signedInDesk(call, context), route);
    },
    async own(call, operation, context) {
      if (operation === 'callback') return comeBack(call, context);
      if (operation === 'sign-in') return signIn(await signedInDesk(call, context));
      checkOrigin(call.request, call.settings.allowedOrigins);
      // Whoever has left the app first must be able to leave StreamLoop, too.
      if (operation === 'sign-out') return signOut(await deskOf(call, context, ''));
      const session = await readSession(await signedInDesk(call, context));
      return jsonAnswer({
        signedIn: session !== undefined,
        scopes: session?.scopes ?? [],
        workspaceId: null,
        canSignIn: true,
        signInId: session ? await nameOfSession(session) : null,
      });
    },
    async check(call, context) {
      const { oauth } = await deskOf(call, context, '');
      await oauth.check().catch((error: unknown) => {
        throw new HandlerError('upstream-failed', { cause: withoutSecrets(error) });
      });
    },
  };
}
