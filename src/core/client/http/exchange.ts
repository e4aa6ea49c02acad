import type { Clock } from '../../../platform/clock/Clock.js';
import type { PulledSource } from '../../capture/StreamSource.js';
import { OvershootError, type OvershootErrorCode, type Stage } from '../../errors/index.js';
import type { ClientCall } from '../ClientCall.js';
import type { CallOptions } from '../OvershootClient.js';

export interface Endpoint {
  kind: 'handler' | 'direct';
  baseUrl: string;
  fetch: typeof fetch;
  clock: Clock;
  headers: () => Promise<Headers>;
  /** Is told of each request when it is over. */
  tell: (call: ClientCall) => void;
}

export interface Call extends CallOptions {
  stage: Stage;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the endpoint's address, or absolute. */
  path: string;
  /** The stream that the call is about. */
  streamId?: string | undefined;
  headers?: Record<string, string>;
  keepalive?: boolean;
  /** Sent as JSON. */
  body?: unknown;
  /** What the call has the service fetch. */
  source?: PulledSource;
}

export const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * One request, and what `read` makes of its answer. Aborts on the caller's signal or after the time is up, whichever
 * comes first; the body counts into the time. Rejects with an `OvershootError` only.
 */
export async function exchange<T>(
  endpoint: Endpoint,
  request: Call,
  read: (response: Response, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { stage, method, path, signal, timeoutMs = DEFAULT_TIMEOUT_MS, keepalive = false } = request;
  const controller = new AbortController();
  let late = false;
  const abort = (): void => controller.abort();
  const { clock } = endpoint;
  const [at, begun] = [clock.now(), clock.mono()];
  let answer: Response | null = null;
  let failure: OvershootErrorCode | null = null;
  const failed = (error: OvershootError): OvershootError => {
    failure = error.code;
    return error;
  };
  const cancelTimer = clock.after(timeoutMs, () => {
    late = true;
    abort();
  });
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  try {
    const aborted = whenAborted(controller.signal);
    // A fetch that ignores its signal must not hang us, nor must headers that the app never gives.
    const headers = await Promise.race([endpoint.headers(), aborted]);
    const { body } = request;
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value);
    const init = {
      ...uncached(),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      method,
      headers,
      signal: controller.signal,
      keepalive,
    };
    const url = /^https?:/.test(path) ? path : `${endpoint.baseUrl}${path}`;
    const answered = async (): Promise<T> => {
      answer = await endpoint.fetch(url, init);
      return read(answer, controller.signal);
    };
    return await Promise.race([answered(), aborted]);
  } catch (cause) {
    if (cause instanceof OvershootError) throw failed(cause);
    if (late)
      throw failed(new OvershootError('timeout', { stage, detail: `${timeoutMs} ms passed.`, cause }));
    if (signal?.aborted) throw failed(new OvershootError('aborted', { stage, cause }));
    throw failed(new OvershootError('network', { stage, cause }));
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', abort);
    endpoint.tell({
      operation: stage,
      streamId: request.streamId ?? null,
      at,
      durationMs: clock.mono() - begun,
      ...answerFacts(answer),
      failure,
    });
  }
}

/**
 * GET and DELETE of a stream share an address, and Chromium's cache lets the DELETE wait as long as the GET hangs: the
 * stream would cost until then. Older workers refuse the field, and have no such cache.
 */
const uncached = (): RequestInit =>
  typeof Request === 'function' && 'cache' in Request.prototype ? { cache: 'no-store' } : {};

/** A fetch of the app's own may answer with less than a whole `Response`. */
const answerFacts = (answer: Response | null): Pick<ClientCall, 'status' | 'requestId'> => ({
  status: answer?.status ?? null,
  requestId: answer?.headers?.get('x-request-id') ?? null,
});

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new DOMException('Aborted.', 'AbortError'));
    else
      signal.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')), {
        once: true,
      });
  });
}
