import { errorAnswer } from './http/answers.js';
import { checkOrigin, corsHeaders, preflightAnswer } from './http/checkOrigin.js';
import { HandlerError } from './http/HandlerError.js';
import { matchRoute, type Operation } from './http/matchRoute.js';
import { createHandles } from './handle/createHandles.js';
import { subjectHash } from './handle/subjectHash.js';
import type { HandlerEvent } from './events/HandlerEvent.js';
import type { HandlerOptions } from './HandlerOptions.js';
import { createQuotas } from './limits/createQuotas.js';
import { defaultLimits } from './limits/Limits.js';
import { askModel } from './operations/askModel.js';
import { aboutStream } from './operations/aboutStream.js';
import { createStream } from './operations/createStream.js';
import type { HandlerCall } from './operations/HandlerCall.js';
import { listModels, listPrices } from './operations/lists.js';
import { deleteStream, readStatus, viewerToken } from './operations/ofStream.js';
import { renew } from './operations/renew.js';
import { leaseOf } from './operations/wire.js';
import type { ContextArgument, OvershootHandler } from './OvershootHandler.js';
import { readSecrets } from './settings/readSecrets.js';
import { readSettings } from './settings/readSettings.js';
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

const KEEPALIVE_MS = 10_000;

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
  const store = options.store ?? createMemoryStore();
  const createRegion: HandlerCall['createRegion'] = { current: undefined };

  const secretParts = async (context: Ctx) => {
    const { apiKey, keys } = await readSecrets(options, context);
    const upstream = createUpstream({
      fetch: options.fetch ?? ((...args) => fetch(...args)),
      baseUrl,
      apiKey,
    });
    return { handles: createHandles(keys), upstream };
  };

  const answer = async (request: Request, context: Ctx, event: HandlerEvent): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflightAnswer(request, allowedOrigins);
    const route = matchRoute(request.method, new URL(request.url).pathname, basePath);
    event.operation = route.operation;
    checkOrigin(request, allowedOrigins);
    const parts = await secretParts(context);
    const identity = await options.authorize(request, context);
    if (!identity) throw new HandlerError('unauthorized');
    const sub = await subjectHash(identity.subject);
    event.subject = sub;
    const limits = { ...defaultLimits, ...options.limits, ...identity.limits };
    return operations[route.operation]({
      ...parts,
      request,
      handle: route.handle,
      sub,
      limits,
      quotas: createQuotas(store, sub, limits),
      store,
      baseUrl,
      roomHosts,
      models: options.models,
      sources: options.sources ?? {},
      createRegion,
    });
  };

  const tell = (event: HandlerEvent): void => {
    try {
      options.onEvent?.(event);
    } catch {
      // A log that fails must not cost the answer.
    }
  };

  const handle = async (request: Request, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const begunAt = performance.now();
    const event: HandlerEvent = {
      type: 'call',
      requestId,
      operation: null,
      status: 500,
      code: null,
      subject: null,
      durationMs: 0,
    };
    let response: Response;
    try {
      response = await answer(request, context as Ctx, event);
    } catch (cause) {
      const error = cause instanceof HandlerError ? cause : new HandlerError('internal-error', { cause });
      event.code = error.serviceCode ?? error.code;
      event.cause = error.cause;
      response = errorAnswer(error, requestId);
    }
    for (const [name, value] of Object.entries(corsHeaders(request, allowedOrigins)))
      response.headers.set(name, value);
    tell({ ...event, status: response.status, durationMs: Math.round(performance.now() - begunAt) });
    return response;
  };

  return Object.assign(handle as OvershootHandler<Ctx>, {
    async keepAlive(this: void, handle: string, ...[context]: ContextArgument<Ctx> | [Ctx]) {
      const { handles, upstream } = await secretParts(context as Ctx);
      const claims = await handles.open(handle);
      if (!claims) throw new HandlerError('stream-not-found');
      if (claims.exp * 1000 <= Date.now()) throw new HandlerError('session-over');
      const stream = { ...claims, handle };
      const { body } = await aboutStream({ upstream }, stream, {
        method: 'POST',
        rest: '/keepalive',
        timeoutMs: KEEPALIVE_MS,
      });
      const { ttlSeconds, expiresAtMs } = leaseOf({ baseUrl, roomHosts }, body);
      return { id: handle, ttlSeconds, expiresAtMs };
    },
    async check(this: void, ...[context]: ContextArgument<Ctx> | [Ctx]) {
      const { upstream } = await secretParts(context as Ctx);
      await upstream.json({ method: 'GET', path: '/models', timeoutMs: KEEPALIVE_MS });
    },
  });
}
