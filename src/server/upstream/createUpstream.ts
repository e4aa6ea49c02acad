import { readServiceError } from '../../core/client/http/serviceError.js';
import { retryAfterMs } from '../../core/client/http/retryAfter.js';
import { HandlerError } from '../http/HandlerError.js';
import { readBounded } from '../http/readBounded.js';

export interface UpstreamCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the base URL, or absolute. */
  path: string;
  body?: unknown;
  region?: string | undefined;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface UpstreamAnswer {
  status: number;
  body: unknown;
  requestId: string | null;
}

/** The service, as the handler asks it: nothing of the browser's request travels along. */
export interface Upstream {
  /** Throws `HandlerError`. */
  json(call: UpstreamCall): Promise<UpstreamAnswer>;
  /** The answer's head has come in time, and says that all is well. Its body is for the caller to bound. */
  open(call: UpstreamCall): Promise<Response>;
}

/** No answer about a stream, a list or an error is as long as that. */
const MOST_BYTES = 1_000_000;

export function createUpstream(o: { fetch: typeof fetch; baseUrl: string; apiKey: string }): Upstream {
  const send = async (call: UpstreamCall, control: AbortController): Promise<Response> => {
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
      signal: control.signal,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new HandlerError('upstream-failed', {
        cause: new Error('The service answered with a redirect.'),
      });
    return response;
  };

  /** Within its time, and no longer than anybody waits for it. */
  const bounded = async <T>(
    call: UpstreamCall,
    use: (control: AbortController) => Promise<T>,
  ): Promise<T> => {
    const control = new AbortController();
    const abort = (): void => control.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort();
    }, call.timeoutMs);
    if (call.signal?.aborted) abort();
    call.signal?.addEventListener('abort', abort);
    try {
      return await use(control);
    } catch (cause) {
      if (cause instanceof HandlerError) throw cause;
      throw new HandlerError(late ? 'upstream-timeout' : 'upstream-failed', { cause });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    json: (call) =>
      bounded(call, async (control) => {
        const response = await send(call, control);
        const body = parse(await readBounded(response.body, MOST_BYTES));
        if (!response.ok) throw refused(response, body);
        return { status: response.status, body, requestId: response.headers.get('x-request-id') };
      }),
    open: (call) =>
      bounded(call, async (control) => {
        const response = await send(call, control);
        if (response.ok) return response;
        throw refused(response, parse(await readBounded(response.body, MOST_BYTES)));
      }),
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A refusal of the service as the browser may hear it. A bad key is the server's fault, and signs nobody out. */
function refused({ status, headers }: Response, body: unknown): HandlerError {
  const { code, message, expectedRegion } = readServiceError(body);
  const cause = new Error(`The service answered ${status}${code === undefined ? '' : ` (${code})`}.`);
  if (status === 401 || status === 403) return new HandlerError('upstream-refused-key', { cause });
  if (status === 409 && code === 'region_error') return new RegionError(expectedRegion);
  const wait = retryAfterMs(headers.get('retry-after'), Date.now());
  return new HandlerError('service-error', {
    cause,
    status: status >= 500 && status !== 503 && status !== 504 ? 502 : status,
    ...(message === undefined ? {} : { detail: message.slice(0, 500) }),
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
