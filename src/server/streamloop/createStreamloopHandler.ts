import { systemClock } from '../../platform/clock/systemClock.js';
import { createTelling, newEvent } from '../events/createTelling.js';
import { corsHeaders, preflightAnswer } from '../http/checkOrigin.js';
import type { HandlerError } from '../http/HandlerError.js';
import type { ContextArgument } from '../OvershootHandler.js';
import { createKeyAccess } from './createKeyAccess.js';
import { problemAnswer } from './http/problemAnswer.js';
import { matchStreamloopRoute, type StreamloopOperation } from './http/streamloopRoutes.js';
import { createOAuthAccess } from './oauth/createOAuthAccess.js';
import { passedHeaders } from './relay/passOn.js';
import { readStreamloopSettings } from './settings/readStreamloopSettings.js';
import type { StreamloopHandler } from './StreamloopHandler.js';
import type { StreamloopHandlerEvent } from './StreamloopHandlerEvent.js';
import type { StreamloopHandlerOptions } from './StreamloopHandlerOptions.js';

/**
 * Makes the server side of `react-live-vision/streamloop`: the service's own paths below `basePath`, and those of the sign-in
 * (`/auth/…`). No token and no key comes into a page. Throws `OvershootError` `invalid-option`; needs no secret before the
 * first request.
 *
 * @example
 * const handler = createStreamloopHandler({
 *   basePath: '/api/streamloop',
 *   access: {
 *     kind: 'oauth',
 *     clientId: () => process.env.STREAMLOOP_CLIENT_ID ?? '',
 *     secrets: () => [{ kid: '1', secret: process.env.COOKIE_SECRET ?? '' }],
 *   },
 * });
 * export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE };
 */
export function createStreamloopHandler<Ctx = void>(
  options: StreamloopHandlerOptions<Ctx>,
): StreamloopHandler<Ctx> {
  const settings = readStreamloopSettings(options);
  const { basePath, allowedOrigins } = settings;
  const clock = options.clock ?? systemClock;
  const telling = createTelling<StreamloopOperation>({
    clock,
    onEvent: options.onEvent,
    service: 'streamloop',
  });
  const access =
    options.access.kind === 'key'
      ? createKeyAccess(options.access)
      : createOAuthAccess(options.access, options);
  // Called without a receiver; browsers and workers refuse `fetch` with a foreign `this`.
  const ask: typeof fetch = options.fetch ?? ((...args) => fetch(...args));

  const answer = async (
    request: Request,
    context: Ctx,
    event: StreamloopHandlerEvent,
    cookies: string[],
  ): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflightAnswer(request, allowedOrigins);
    const url = new URL(request.url);
    const route = matchStreamloopRoute(request.method, url.pathname, basePath);
    event.operation = route.operation;
    const call = { request, url, settings, fetch: ask, clock, event, cookies };
    return route.kind === 'own'
      ? access.own(call, route.operation, context)
      : access.relay(call, route, context);
  };

  const handle = async (request: Request, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<Response> => {
    const event = newEvent<StreamloopOperation>(null);
    const cookies: string[] = [];
    const response = await telling(event, () => answer(request, context as Ctx, event, cookies)).catch(
      // It throws nothing else.
      (error: HandlerError) => problemAnswer(error, event.requestId),
    );
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    for (const [name, value] of Object.entries(corsHeaders(request, allowedOrigins, passedHeaders)))
      response.headers.set(name, value);
    return response;
  };

  return Object.assign(handle, {
    check(this: void, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<void> {
      const event = newEvent<StreamloopOperation>('session');
      const url = new URL(`${settings.baseUrl}${basePath}`);
      const call = { request: new Request(url), url, settings, fetch: ask, clock, event, cookies: [] };
      return telling(event, () => access.check(call, context as Ctx));
    },
  });
}
