import type { Clock } from '../../platform/clock/Clock.js';
import { readServiceError } from '../../core/client/http/serviceError.js';
import { retryAfterMs } from '../../core/client/http/retryAfter.js';
import { HandlerError } from '../http/HandlerError.js';
import { inSpan, type Note } from '../tracing/inSpan.js';
import { inTime } from './inTime.js';
import { spanOf } from './spanOf.js';
import { parseJson } from '../http/parseJson.js';
import { readBounded } from '../http/readBounded.js';

export interface UpstreamCall {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, or absolute. */
  path: string;
  body?: unknown;
  region?: string | undefined;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface UpstreamAnswer {
  status: number;
  /** Undefined where the answer had none. */
  body: unknown;
}

/** The service, as the handler asks it: nothing of the browser's request travels along. */
export interface Upstream {
  /** Throws `HandlerError`. */
  json(call: UpstreamCall): Promise<UpstreamAnswer>;
  /**
   * An answer whose head has come in time, and says that all is well. Events are for the caller to bound; a service may give
   * all in one piece nevertheless. Throws `HandlerError`.
   */
  open(call: UpstreamCall): Promise<ReadableStream<Uint8Array> | UpstreamAnswer>;
}

/** No answer about a stream, a list or an error is as long as that. */
const MOST_BYTES = 1_000_000;

export interface UpstreamOptions {
  fetch: typeof fetch;
  baseUrl: string;
  apiKey: string;
  clock: Clock;
  /** The service's own name of a call, for the log. */
  onAnswer: (requestId: string | null) => void;
}

/** One request that is on its way. */
interface Sending {
  signal: AbortSignal;
  note: Note;
}

export function createUpstream(o: UpstreamOptions): Upstream {
  const send = async (call: UpstreamCall, { signal, note }: Sending): Promise<Response> => {
    const headers = new Headers({
      authorization: `Bearer ${o.apiKey}`,
      accept: 'application/json, text/event-stream',
    });
    if (call.body !== undefined) headers.set('content-type', 'application/json');
    if (call.region !== undefined) headers.set('x-overshoot-region', call.region);
    const url = /^https?:/.test(call.path) ? call.path : `${o.baseUrl}${call.path}`;
    const response = await o.fetch(url, {
      method: call.method,
      headers,
      // Followed, the key would travel to wherever the answer points.
      redirect: 'manual',
      signal,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    const requestId = response.headers.get('x-request-id');
    o.onAnswer(requestId);
    note('http.response.status_code', response.status);
    note('overshoot.upstream_request_id', requestId);
    if (response.type !== 'opaqueredirect' && (response.status < 300 || response.status >= 400))
      return response;
    response.body?.cancel().catch(() => undefined);
    throw unusable('The service answered with a redirect.');
  };

  const bounded = <T>(call: UpstreamCall, use: (sending: Sending) => Promise<T>): Promise<T> =>
    inSpan(spanOf(call, o.baseUrl), (note) =>
      inTime({ ...call, clock: o.clock }, (signal) => use({ signal, note })),
    );

  const whole = async (call: UpstreamCall, response: Response): Promise<UpstreamAnswer> => {
    const body = parse(await readBounded(response.body, MOST_BYTES));
    if (!response.ok) throw refused(response, body, o);
    // Of a deletion the status says all.
    if (body === NO_JSON && call.method !== 'DELETE')
      throw unusable('The service answered with something else than JSON.');
    return { status: response.status, body };
  };

  return {
    json: (call) => bounded(call, async (sending) => whole(call, await send(call, sending))),
    open: (call) =>
      bounded(call, async (sending) => {
        const response = await send(call, sending);
        const isEvents = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
        return response.ok && isEvents && response.body ? response.body : whole(call, response);
      }),
  };
}

const NO_JSON = Symbol('no JSON');

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : parseJson(text);
  } catch {
    return NO_JSON;
  }
}

const unusable = (why: string): HandlerError =>
  new HandlerError('upstream-failed', { cause: new Error(why) });

/** As codes are written; anything else might be a text that says too much. */
const CODE = /^[\w.-]{1,64}$/;

/** A refusal of the service as the browser may hear it. A bad key is the server's fault, and signs nobody out. */
function refused(
  { status, headers }: Response,
  body: unknown,
  { apiKey, clock }: UpstreamOptions,
): HandlerError {
  const { code: named, message, expectedRegion } = readServiceError(body);
  const code = named !== undefined && CODE.test(named) ? named : undefined;
  const cause = new Error(`The service answered ${status}${code === undefined ? '' : ` (${code})`}.`);
  if (status === 401 || status === 403) return new HandlerError('upstream-refused-key', { cause });
  if (status === 409 && code === 'region_error') return new RegionError(expectedRegion);
  const wait = retryAfterMs(headers.get('retry-after'), clock.now());
  return new HandlerError('service-error', {
    cause,
    status: status >= 500 && status !== 503 && status !== 504 ? 502 : status,
    ...(message === undefined ? {} : { detail: message.replaceAll(apiKey, '…').slice(0, 500) }),
    ...(code === undefined ? {} : { serviceCode: code }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

/** The stream, or the next one, lives elsewhere. */
export class RegionError extends HandlerError {
  constructor(readonly expected: string | undefined) {
    super('upstream-failed', { cause: new Error('The service named another region.') });
  }
}
