import { systemClock } from '../../platform/clock/systemClock.js';
import { createTelling, newEvent } from '../events/createTelling.js';
import type { HandlerEvent } from '../events/HandlerEvent.js';
import { createHandles, type Handles } from '../handle/createHandles.js';
import { checkSubject, subjectHash } from '../handle/subjectHash.js';
import type { HandlerOptions } from '../HandlerOptions.js';
import { errorAnswer } from '../http/answers.js';
import { checkOrigin, corsHeaders, preflightAnswer } from '../http/checkOrigin.js';
import { HandlerError } from '../http/HandlerError.js';
import { matchRoute, type Operation, type RouteTable } from '../http/matchRoute.js';
import { createQuotas, type Quotas } from '../limits/createQuotas.js';
import type { Limits } from '../limits/Limits.js';
import { limitsOf } from '../limits/limitsOf.js';
import type { HandlerCall } from '../operations/HandlerCall.js';
import { createSecretReader } from '../settings/createSecretReader.js';
import { readSecrets } from '../settings/readSecrets.js';
import { readSettings, type Settings } from '../settings/readSettings.js';
import { boundStore } from '../store/boundStore.js';
import { createMemoryStore } from '../store/createMemoryStore.js';
import { createUpstream, type Upstream } from '../upstream/createUpstream.js';

/** What every handler has: who asks, what is theirs, what they may do, and what a log hears of it. */
export interface Frame<Ctx> {
  readonly settings: Settings;
  /** Answers one request. Never throws. */
  readonly handle: (request: Request, context: Ctx) => Promise<Response>;
  /** What the operation of a request works with. Throws `HandlerError` for who may not call. */
  readonly admit: (
    request: Request,
    handle: string,
    context: Ctx,
    event: HandlerEvent,
  ) => Promise<HandlerCall>;
  /** Makes a call that is none of the browser's, and tells of it. */
  readonly telling: ReturnType<typeof createTelling<Operation>>;
  readonly secretParts: (
    context: Ctx,
    event: HandlerEvent,
  ) => Promise<{ handles: Handles; upstream: Upstream; apiKey: string }>;
  readonly quotasOf: (event: HandlerEvent, sub: string, limits: Limits) => Quotas;
}

/** Throws `OvershootError` `invalid-option`. */
export function createFrame<Ctx, Name extends Operation>(
  options: HandlerOptions<Ctx>,
  o: {
    serviceUrl: string;
    routes: RouteTable<Name>;
    operations: Readonly<Record<Name, (call: HandlerCall) => Promise<Response>>>;
  },
): Frame<Ctx> {
  const settings = readSettings(options, o.serviceUrl);
  const { basePath, baseUrl, roomHosts, allowedOrigins } = settings;
  const clock = options.clock ?? systemClock;
  const secrets = createSecretReader<Ctx>('createOvershootHandler');
  const local = createMemoryStore({ clock });
  const store = options.store ? boundStore(options.store, clock) : local;
  const createRegion: HandlerCall['createRegion'] = { current: undefined };
  const telling: Frame<Ctx>['telling'] = createTelling({ clock, onEvent: options.onEvent });

  const secretParts: Frame<Ctx>['secretParts'] = async (context, event) => {
    const { apiKey, keys } = await readSecrets(options, context, secrets);
    const upstream = createUpstream({
      fetch: options.fetch ?? ((...args) => fetch(...args)),
      baseUrl,
      apiKey,
      clock,
      onAnswer: (requestId) => (event.upstreamRequestId = requestId),
    });
    return { handles: createHandles(keys), upstream, apiKey };
  };

  const quotasOf: Frame<Ctx>['quotasOf'] = (event, sub, limits) =>
    createQuotas({ store, local, sub, limits, onDown: (cause) => (event.cause = cause) });

  const admit: Frame<Ctx>['admit'] = async (request, handle, context, event) => {
    checkOrigin(request, allowedOrigins);
    const { handles, upstream } = await secretParts(context, event);
    const identity = await options.authorize(request, context);
    if (!identity) throw new HandlerError('unauthorized');
    checkSubject('createOvershootHandler', identity.subject);
    const sub = await subjectHash(identity.subject);
    event.subject = sub;
    const limits = limitsOf(options.limits, identity.limits);
    return {
      handles,
      upstream,
      request,
      handle,
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
    };
  };

  const answer = async (request: Request, context: Ctx, event: HandlerEvent): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflightAnswer(request, allowedOrigins);
    const route = matchRoute(request.method, new URL(request.url).pathname, basePath, o.routes);
    event.operation = route.operation;
    return o.operations[route.operation](await admit(request, route.handle, context, event));
  };

  return {
    settings,
    telling,
    secretParts,
    quotasOf,
    admit,
    async handle(request, context) {
      const event = newEvent<Operation>(null);
      const response = await telling(event, () => answer(request, context, event)).catch(
        // It throws nothing else.
        (error: HandlerError) => errorAnswer(error, event.requestId),
      );
      for (const [name, value] of Object.entries(corsHeaders(request, allowedOrigins)))
        response.headers.set(name, value);
      return response;
    },
  };
}
