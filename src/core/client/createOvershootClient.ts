import * as v from 'valibot';
import type { Clock } from '../../platform/clock/Clock.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError, type Stage } from '../errors/index.js';
import { createCallFeed } from './createCallFeed.js';
import { call } from './http/call.js';
import type { Call, OvershootEndpoint } from './http/exchange.js';
import { besideVersion, normaliseBaseUrl } from './endpointUrl.js';
import type { OvershootClient } from './OvershootClient.js';
import { createRegionMemory } from './http/createRegionMemory.js';
import { handlerHeaders } from './http/handlerHeaders.js';
import { inRegion } from './http/inRegion.js';
import { keyHeaders } from './http/keyHeaders.js';
import { sourceBody } from './sourceBody.js';
import { streamPath } from './http/streamPath.js';
import { modelListSchema } from './schemas/model.js';
import { streamIdIn } from '../vision/chat/streamIdIn.js';
import { createdStreamSchema, streamStatusSchema, viewerTokenSchema } from './schemas/stream.js';

type Awaitable<T> = T | Promise<T>;

interface CommonOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Default: the clock of the machine. */
  clock?: Clock;
}

/** Calls go to a server of yours that holds the key and mirrors the service's paths. The way for browsers. */
export interface HandlerClientOptions extends CommonOptions {
  kind: 'handler';
  /** Absolute, or relative to the page: `/api/overshoot`. */
  endpoint: string | URL;
  /** Added to every call, for example your own session token; asked for before each call. */
  headers?: () => Awaitable<HeadersInit>;
}

/** Calls go to the service or an emulator with a key. For servers, tools of your own, and the emulator. */
export interface DirectClientOptions extends CommonOptions {
  kind: 'direct';
  /** Sent as bearer token. Its form is not checked, but it must be able to travel in a header. */
  apiKey: string;
  /** Default `https://api.overshoot.ai/v1beta`; `/v1` works as well. */
  baseUrl?: string | URL;
  /**
   * Where streams are made, sent as `X-Overshoot-Region`. Where the service names another one for a call (409), that is
   * asked once more there, and remembered.
   */
  region?: string;
  /** Allows a key in a browser against a service that is not on this machine. Everybody who opens the page can read the key. */
  dangerouslyAllowBrowser?: boolean;
}

/** What `createOvershootClient` takes; `kind` decides who holds the key. */
export type OvershootClientOptions = HandlerClientOptions | DirectClientOptions;

/** Models of other vendors take seconds to begin. */
const CHAT_TIMEOUT_MS = 60_000;
const SERVICE_URL = 'https://api.overshoot.ai/v1beta';

/**
 * Makes a client of the Overshoot API. Throws `OvershootError` with `invalid-option` or `key-in-browser`.
 *
 * @example createOvershootClient({ kind: 'handler', endpoint: '/api/overshoot' })
 */
export function createOvershootClient(options: OvershootClientOptions): OvershootClient {
  const baseUrl = normaliseBaseUrl(
    options.kind === 'handler' ? options.endpoint : (options.baseUrl ?? SERVICE_URL),
  );
  const calls = createCallFeed();
  const endpoint: OvershootEndpoint = {
    kind: options.kind,
    baseUrl,
    // Called without a receiver; browsers refuse `fetch` with a foreign `this`.
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    clock: options.clock ?? systemClock,
    headers: options.kind === 'handler' ? handlerHeaders(options.headers) : keyHeaders(options, baseUrl),
    tell: calls.tell,
    asError: asOvershootError,
  };
  const regions = createRegionMemory(options.kind === 'direct' ? options.region : undefined);
  // A handler knows the regions of its streams by itself.
  const inPlace = <T>(request: Call, make: (placed: Call) => Promise<T>): Promise<T> =>
    options.kind === 'direct' ? inRegion(regions, endpoint.clock, request, make) : make(request);
  const run = <S extends v.GenericSchema>(schema: S, request: Call) =>
    inPlace(request, (placed) => call(endpoint, schema, placed));
  // The service bills beside its versions; a handler has all below one path.
  const billingUrl = options.kind === 'direct' ? besideVersion(baseUrl, '/billing') : '/billing';

  return {
    kind: options.kind,
    baseUrl,
    onCall: calls.onCall,
    createStream: async ({ idempotencyKey, source, ...rest } = {}) => {
      const created = await run(createdStreamSchema, {
        ...rest,
        stage: 'create',
        method: 'POST',
        path: '/streams',
        ...(source ? { source, body: sourceBody(options.kind, source) } : {}),
        ...(options.kind === 'handler' && idempotencyKey
          ? { headers: { 'Idempotency-Key': idempotencyKey } }
          : {}),
      });
      regions.made(created.id);
      return created;
    },
    getStream: async (id, rest) =>
      run(streamStatusSchema, {
        ...rest,
        stage: 'status',
        method: 'GET',
        path: streamPath(id),
        streamId: id,
      }),
    keepalive: async (id, rest) =>
      run(createdStreamSchema, {
        ...rest,
        stage: 'keepalive',
        method: 'POST',
        path: streamPath(id, '/keepalive'),
        streamId: id,
      }),
    viewerToken: async (id, rest) =>
      run(viewerTokenSchema, {
        ...rest,
        stage: 'viewer-token',
        method: 'POST',
        path: streamPath(id, '/viewer-token'),
        streamId: id,
      }),
    async deleteStream(id, rest) {
      try {
        await run(v.unknown(), {
          ...rest,
          stage: 'delete',
          method: 'DELETE',
          path: streamPath(id),
          streamId: id,
        });
      } catch (error) {
        // Gone is what was asked for.
        if (!(error instanceof OvershootError && error.code === 'stream-not-found')) throw error;
      }
      regions.forget(id);
    },
    listModels: (rest) => run(modelListSchema, { ...rest, stage: 'models', method: 'GET', path: '/models' }),
    async complete(request, { onDelta, maxChars, ...rest } = {}) {
      const { complete } = await loadVision('chat');
      const chat: Call = {
        timeoutMs: CHAT_TIMEOUT_MS,
        ...rest,
        stage: 'chat',
        method: 'POST',
        path: '/chat/completions',
        streamId: streamIdIn(request.messages),
      };
      const reading = { ...(onDelta ? { onDelta } : {}), ...(maxChars === undefined ? {} : { maxChars }) };
      return inPlace(chat, (placed) => complete(endpoint, placed, request, reading));
    },
    async listPrices(rest) {
      const { priceListSchema } = await loadVision('billing');
      const path = `${billingUrl}/pricing`;
      return call(endpoint, priceListSchema, { ...rest, stage: 'billing', method: 'GET', path });
    },
    async getBalance(rest) {
      const { balanceSchema } = await loadVision('billing');
      const path = `${billingUrl}/accounts/me/balance`;
      return call(endpoint, balanceSchema, { ...rest, stage: 'billing', method: 'GET', path });
    },
  };
}

/** Those who only stream need none of it. */
async function loadVision(stage: Stage) {
  try {
    return await import('../vision/visionCalls.js');
  } catch (cause) {
    throw new OvershootError('module-failed', { stage, cause });
  }
}
