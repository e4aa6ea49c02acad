import { systemClock } from '../platform/clock/systemClock.js';
import { createFrame } from './frame/createFrame.js';
import { newEvent } from './events/createTelling.js';
import type { HandlerOptions } from './HandlerOptions.js';
import { HandlerError } from './http/HandlerError.js';
import type { RouteTable } from './http/matchRoute.js';
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

const SERVICE_URL = 'https://api.overshoot.ai/v1beta';

const operations = {
  create: createStream,
  status: readStatus,
  keepalive: (call: HandlerCall) => renew(call),
  'viewer-token': viewerToken,
  delete: deleteStream,
  models: listModels,
  chat: askModel,
  prices: listPrices,
} as const;

const routes: RouteTable<keyof typeof operations> = {
  collections: {
    '/streams': { POST: 'create' },
    '/models': { GET: 'models' },
    '/chat/completions': { POST: 'chat' },
    '/billing/pricing': { GET: 'prices' },
  },
  ofStream: {
    '': { GET: 'status', DELETE: 'delete' },
    '/keepalive': { POST: 'keepalive' },
    '/viewer-token': { POST: 'viewer-token' },
  },
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
  const frame = createFrame(options, { serviceUrl: SERVICE_URL, routes, operations });
  const { settings, telling, secretParts, quotasOf } = frame;
  const clock = options.clock ?? systemClock;
  const handle = (request: Request, ...[context]: ContextArgument<Ctx> | [Ctx]): Promise<Response> =>
    frame.handle(request, context as Ctx);

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
        const { ttlSeconds, expiresAtMs } = leaseOf(settings, body);
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
