import * as v from 'valibot';
import { createCallFeed } from '../../core/client/createCallFeed.js';
import { normaliseBaseUrl } from '../../core/client/endpointUrl.js';
import { call } from '../../core/client/http/call.js';
import type { Call, OvershootEndpoint } from '../../core/client/http/exchange.js';
import { handlerHeaders } from '../../core/client/http/handlerHeaders.js';
import { keyHeaders } from '../../core/client/http/keyHeaders.js';
import { streamPath } from '../../core/client/http/streamPath.js';
import { asOvershootError } from '../../core/errors/asOvershootError.js';
import { OvershootError } from '../../core/errors/index.js';
import type { Clock } from '../../platform/clock/Clock.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import { checkPrompt, checkRequest } from '../request/checkRequest.js';
import { createBody } from '../request/createBody.js';
import { askAboutClip } from './askAboutClip.js';
import { checkFeedback } from './checkFeedback.js';
import type { RealtimeClient } from './RealtimeClient.js';
import { resultsUrl } from './resultsUrl.js';
import { feedbackListSchema, realtimeConfigSchema, realtimeModelsSchema } from './schemas/otherSchemas.js';
import {
  realtimeInfoSchema,
  realtimeLeaseSchema,
  realtimeStreamSchema,
  spectateSchema,
} from './schemas/streamSchemas.js';

interface CommonOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Default: the clock of the machine. */
  clock?: Clock;
}

/** Calls go to a `createRealtimeHandler` of yours, which holds the key, and results come by its relay. The way for browsers. */
export interface RealtimeHandlerClientOptions extends CommonOptions {
  kind: 'handler';
  /** Absolute, or relative to the page: `/api/realtime`. */
  endpoint: string | URL;
  /** Added to every call, for example your own session token. A socket can carry none: there the relay sees cookies. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
}

/** Calls go to the service or an emulator with a key. For servers, tools of your own, and the emulator. */
export interface RealtimeDirectClientOptions extends CommonOptions {
  kind?: 'direct';
  /** Sent as bearer token, and as the first message of a results socket. Its form is not checked. */
  apiKey: string;
  /** Default `https://api.overshoot.ai/v0.2`. */
  baseUrl?: string | URL;
  /** Allows a key in a browser against a service that is not on this machine. Everybody who opens the page can read the key. */
  dangerouslyAllowBrowser?: boolean;
}

/** What `createRealtimeClient` takes; `kind` decides who holds the key. */
export type RealtimeClientOptions = RealtimeHandlerClientOptions | RealtimeDirectClientOptions;

const SERVICE_URL = 'https://api.overshoot.ai/v0.2';

/**
 * Makes a client of the older API, which is deprecated: new apps use `createOvershootClient`. Throws `OvershootError` with
 * `invalid-option` or `key-in-browser`.
 *
 * @example createRealtimeClient({ apiKey: 'local', baseUrl: 'http://localhost:4600/v0.2' })
 */
export function createRealtimeClient(options: RealtimeClientOptions): RealtimeClient {
  const isDirect = options.kind !== 'handler';
  const baseUrl = normaliseBaseUrl(isDirect ? (options.baseUrl ?? SERVICE_URL) : options.endpoint);
  const calls = createCallFeed();
  const endpoint: OvershootEndpoint = {
    kind: isDirect ? 'direct' : 'handler',
    baseUrl,
    // Called without a receiver; browsers refuse `fetch` with a foreign `this`.
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    clock: options.clock ?? systemClock,
    headers: isDirect ? keyHeaders(options, baseUrl) : handlerHeaders(options.headers),
    tell: calls.tell,
    asError: asOvershootError,
  };
  const run = <S extends v.GenericSchema>(schema: S, request: Call) => call(endpoint, schema, request);

  return {
    baseUrl,
    onCall: calls.onCall,
    async createStream(request, rest) {
      checkRequest(request);
      const body = createBody(request);
      try {
        return await run(realtimeStreamSchema, {
          ...rest,
          stage: 'create',
          method: 'POST',
          path: '/streams',
          body,
        });
      } catch (error) {
        throw tooManyStreams(error);
      }
    },
    keepalive: async (id, rest) =>
      run(realtimeLeaseSchema, { ...rest, ...of(id, 'keepalive', '/keepalive'), method: 'POST' }),
    async deleteStream(id, rest) {
      try {
        // 200 with a body, or 204 without one where it was closed already.
        await run(v.unknown(), { ...rest, ...of(id, 'delete'), method: 'DELETE' });
      } catch (error) {
        // Gone is what was asked for.
        if (!(error instanceof OvershootError && error.code === 'stream-not-found')) throw error;
      }
    },
    async updatePrompt(id, prompt, rest) {
      const detail = checkPrompt(prompt);
      if (detail !== null) throw new OvershootError('invalid-option', { stage: 'prompt', detail });
      const place = of(id, 'prompt', '/config/prompt');
      return run(realtimeConfigSchema, { ...rest, ...place, method: 'PATCH', body: { prompt } });
    },
    getInfo: async (id, rest) =>
      run(realtimeInfoSchema, { ...rest, ...of(id, 'status', '/info'), method: 'GET' }),
    spectate: async (id, rest) =>
      run(spectateSchema, { ...rest, ...of(id, 'viewer-token', '/spectate'), method: 'POST' }),
    async sendFeedback(id, feedback, rest) {
      const body = checkFeedback(feedback);
      await run(v.unknown(), { ...rest, ...of(id, 'feedback', '/feedback'), method: 'POST', body });
    },
    listFeedback: (rest) =>
      run(feedbackListSchema, { ...rest, stage: 'feedback', method: 'GET', path: '/streams/feedback' }),
    listModels: (rest) =>
      run(realtimeModelsSchema, { ...rest, stage: 'models', method: 'GET', path: '/models' }),
    askAboutClip: (question, rest) => askAboutClip(endpoint, question, rest),
    async checkHealth(rest) {
      await run(v.unknown(), { ...rest, stage: 'status', method: 'GET', path: '/healthz' });
    },
    resultsOf: (id) => ({
      url: resultsUrl(baseUrl, id),
      // The relay of a handler wants the handle, and has the key.
      message: JSON.stringify({ api_key: isDirect ? options.apiKey : id }),
    }),
  };
}

const of = (id: string, stage: Call['stage'], operation = ''): Pick<Call, 'stage' | 'path' | 'streamId'> => ({
  stage,
  path: streamPath(id, operation),
  streamId: id,
});

/** The one refusal of a create that more patience does not help: the key has as many streams as it may. */
function tooManyStreams(error: unknown): unknown {
  if (!(error instanceof OvershootError) || error.code !== 'rate-limited' || error.status !== 429)
    return error;
  const { status, requestId, serviceCode, retryAfterMs } = error;
  const detail = 'The service lets one key have five streams at once.';
  const details = { status, requestId, serviceCode, retryAfterMs, cause: error };
  return new OvershootError('too-many-streams', { stage: 'create', detail, ...details });
}
