import { systemClock } from '../../../platform/clock/systemClock.js';
import { jsonAnswer } from '../../http/answers.js';
import { checkOrigin } from '../../http/checkOrigin.js';
import { HandlerError } from '../../http/HandlerError.js';
import { createSecretReader } from '../../settings/createSecretReader.js';
import { boundStore } from '../../store/boundStore.js';
import { createMemoryStore } from '../../store/createMemoryStore.js';
import { createJar } from '../cookies/createJar.js';
import { createSealer } from '../cookies/createSealer.js';
import type { StreamloopAccess } from '../StreamloopAccess.js';
import type { StreamloopCall } from '../StreamloopCall.js';
import type { StreamloopHandlerOptions, StreamloopOAuthAccess } from '../StreamloopHandlerOptions.js';
import { callback } from './callback.js';
import { createOAuth, type OAuthOptions } from './createOAuth.js';
import { createRefresher } from './createRefresher.js';
import type { OAuthDesk } from './OAuthDesk.js';
import { relayAsPerson } from './relayAsPerson.js';
import { readSession } from './sessionCookie.js';
import { signIn } from './signIn.js';
import { signOut } from './signOut.js';

const ISSUER = 'https://streamloop.app';
const SCOPES = ['openid', 'offline_access', 'streamloop:read', 'streamloop:write', 'streamloop:destructive'];
const MONTH_SECONDS = 30 * 24 * 3600;

/** Everybody's calls go with their own token. */
export function createOAuthAccess<Ctx>(
  options: StreamloopOAuthAccess<Ctx>,
  { clock = systemClock }: Pick<StreamloopHandlerOptions<Ctx>, 'clock'>,
): StreamloopAccess<Ctx> {
  const { scopes = SCOPES, issuer = ISSUER, afterSignIn = '/', sessionSeconds = MONTH_SECONDS } = options;
  const secrets = createSecretReader<Ctx>('createStreamloopHandler');
  const store = options.store ? boundStore(options.store, clock) : createMemoryStore({ clock });
  const refresher = createRefresher({ store, clock });
  const metadata: OAuthOptions['metadata'] = { current: null };

  const deskOf = async (call: StreamloopCall, context: Ctx): Promise<OAuthDesk> => {
    if (options.authorize && !(await options.authorize(call.request, context)))
      throw new HandlerError('unauthorized');
    const keys = await secrets.keys(options.secrets, context);
    const clientSecret =
      options.clientSecret === undefined
        ? undefined
        : await secrets.text('clientSecret', options.clientSecret, context);
    const sealerFor = (purpose: Parameters<typeof createSealer>[1]) =>
      createSealer(keys, purpose, () => clock.now());
    const { fetch } = call;
    return {
      call,
      jar: createJar(call.request, call.settings.basePath),
      oauth: createOAuth({
        issuer,
        clientId: options.clientId,
        clientSecret,
        scopes,
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
      scopes,
      redirectUri: options.redirectUri ?? `${call.url.origin}${call.settings.basePath}/auth/callback`,
      afterSignIn,
      sessionSeconds,
    };
  };

  return {
    async relay(call, route, context) {
      checkOrigin(call.request, call.settings.allowedOrigins);
      return relayAsPerson(await deskOf(call, context), route);
    },
    async own(call, operation, context) {
      if (operation === 'callback') return callback(await deskOf(call, context));
      if (operation === 'sign-in') return signIn(await deskOf(call, context));
      checkOrigin(call.request, call.settings.allowedOrigins);
      const desk = await deskOf(call, context);
      if (operation === 'sign-out') return signOut(desk);
      const session = await readSession(desk);
      return jsonAnswer({
        signedIn: session !== undefined,
        scopes: session?.scopes ?? [],
        workspaceId: null,
        canSignIn: true,
      });
    },
  };
}
