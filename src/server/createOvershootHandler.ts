import { systemClock } from '../platform/clock/systemClock.js';
import { errorAnswer } from './http/answers.js';
import { checkOrigin, corsHeaders, preflightAnswer } from './http/checkOrigin.js';
import { HandlerError } from './http/HandlerError.js';
import { matchRoute, type Operation } from './http/matchRoute.js';
import { createHandles } from './handle/createHandles.js';
import { checkSubject, subjectHash } from './handle/subjectHash.js';
import { createTelling, newEvent } from './events/createTelling.js';
import type { HandlerEvent } from './events/HandlerEvent.js';
import type { HandlerOptions } from './HandlerOptions.js';
import { createQuotas, type Quotas } from './limits/createQuotas.js';
import type { Limits } from './limits/Limits.js';
import { limitsOf } from './limits/limitsOf.js';
import { askModel } from './operations/askModel.js';
import { aboutStream } from './operations/aboutStream.js';
import { createStream } from './operations/createStream.js';
import type { HandlerCall } from './operations/HandlerCall.js';
import { listModels, listPrices } from './operations/lists.js';
import { deleteStream, readStatus, viewerToken } from './operations/ofStream.js';
import { renew } from './operations/renew.js';
import { leaseOf } from './operations/wire.js';
import type { ContextArgument, OvershootHandler } from './OvershootHandler.js';
import { createPublicCheck } from './settings/createPublicCheck.js';
import { readSecrets } from './settings/readSecrets.js';
import { readSettings } from './settings/readSettings.js';
import { boundStore } from './store/boundStore.js';
import { createMemoryStore } from './store/createMemoryStore.js';
import { createUpstream } from './upstream/createUpstream.js';

const operations: Readonly<Record<Operation, (call: HandlerCall) => Promise<Response>>> = {
  create: createStream,
  status: readStatus,
  keepalive: (call) => renew(call),
  'viewer-token': viewerToken,
  delete: deleteStream,
  models: listModels,
  chat: askModel,
  prices: listPrices,
};

const TIMEOUT_MS = 10_000;

/**
 * Makes the server side of the kit: the service's own paths below `basePath`, with the API key here and signed handles in
 * place of ids there. Throws `OvershootError` `invalid-option`; needs no secret before the first request.
 *
 * @example
 * const handler = createOvershootHandler({
 *   basePath: '/api/overshoot',
 *   apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
 *   secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
 *   async authorize(request) {
 *     const user = await userOf(request);
 *     return user && { subject: user.id };
 *   },
 * });
 * export { handler as GET, handler as POST, handler as DELETE };
 */
export function createOvershootHandler<Ctx = void>(options: HandlerOptions<Ctx>): OvershootHandler<Ctx> {
  const settings = readSettings(options);
  const { basePath, baseUrl, roomHosts, allowedOrigins } = settings;
  const clock = options.clock ?? systemClock;
  const publicName = createPublicCheck();
  const local = createMemoryStore({ clock });
  const store = options.store ? boundStore(options.store, clock) : local;
  const createRegion: HandlerCall['createRegion'] = { current: undefined };
  const telling = createTelling({ clock, onEvent: options.onEvent });

  const secretParts = async (context: Ctx, event: HandlerEvent) => {
    const { apiKey, keys } = await readSecrets(options, context, publicName);
    const upstream = createUpstream({
      fetch: options.fetch ?? ((...args) => fetch(...args)),
      baseUrl,
      apiKey,
      clock,
      onAnswer: (requestId) => (event.upstreamRequestId = requestId),
    });
    return { handles: createHandles(keys), upstream };
  };

  const quotasOf = (event: HandlerEvent, sub: string, limits: Limits): Quotas =>
    createQuotas({ store, local, sub, limits, onDown: (cause) => (event.cause = cause) });

  const answer = async (request: Request, context: Ctx, event: HandlerEvent): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflightAnswer(request, allowedOrigins);
    const route = matchRoute(request.method, new URL(request.url).pathname, basePath);
    event.operation = route.operation;
    checkOrigin(request, allowedOrigins);
    const parts = await secretParts(context, event);
    const identity = await options.authorize(request, context);
    if (!identity) throw new HandlerError('unauthorized');
    checkSubject(identity.subject);
    const sub = await subjectHash(identity.subject);
    event.subject = sub;
    const limits = limitsOf(options.limits, identity.limits);
    return operations[route.operation]({
      ...parts,
      request,
      handle: route.handle,
      sub,
      limits,
      quotas: quotasOf(event, sub, limits),
      store,
      clock,
      audit: event,
      baseUrl,
      roomHosts,
      models: options.models,
      sources: options.sources ?? {},
      createRegion,
    });
  };

  const handle = async (request: Request, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<Response> => {
    const event = newEvent(null);
    const response = await telling(event, () => answer(request, context as Ctx, event)).catch(
      // It throws nothing else.
      (error: HandlerError) => errorAnswer(error, event.requestId),
    );
    for (const [name, value] of Object.entries(corsHeaders(request, allowedOrigins)))
      response.headers.set(name, value);
    return response;
  };

  return Object.assign(handle as OvershootHandler<Ctx>, {
    keepAlive(this: void, handle: string, ...[context]: ContextArgument<Ctx> | [Ctx]) {
      const event = newEvent('keepalive');
      return telling(event, async () => {
        const { handles, upstream } = await secretParts(context as Ctx, event);
        const claims = await handles.open(handle);
        if (!claims) throw new HandlerError('stream-not-found');
        event.subject = claims.sub;
        event.kid = claims.kid;
        if (claims.exp * 1000 <= clock.now()) throw new HandlerError('session-over');
        const stream = { ...claims, handle };
        const { body } = await aboutStream({ upstream }, stream, {
          method: 'POST',
          rest: '/keepalive',
          timeoutMs: TIMEOUT_MS,
        }).catch((cause: unknown) => {
          // Ended is ended, whoever says so.
          if (!(cause instanceof HandlerError && cause.status === 404)) throw cause;
          throw new HandlerError('stream-not-found', { cause });
        });
        const { ttlSeconds, expiresAtMs } = leaseOf({ baseUrl, roomHosts }, body);
        // It stays one of the streams that its subject may have.
        const quotas = quotasOf(event, claims.sub, limitsOf(options.limits));
        await quotas.holds(claims.sid, ttlSeconds).catch((cause: unknown) => (event.cause = cause));
        return { id: handle, ttlSeconds, expiresAtMs };
      });
    },
    check(this: void, ...[context]: ContextArgument<Ctx> | [Ctx]) {
      const event = newEvent('models');
      return telling(event, async () => {
        const { upstream } = await secretParts(context as Ctx, event);
        await upstream.json({ method: 'GET', path: '/models', timeoutMs: TIMEOUT_MS });
      });
    },
  });
}
