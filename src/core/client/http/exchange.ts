import type { Clock } from '../../../platform/clock/Clock.js';
import type { PulledSource } from '../../capture/StreamSource.js';
import type { LiveVisionError, OvershootErrorCode, Stage } from '../../errors/index.js';
import type { ClientCall } from '../ClientCall.js';
import type { CallOptions } from '../OvershootClient.js';

/** What an exchange needs; `C`: the error codes of the side whose service it is. */
export interface Endpoint<C extends string = OvershootErrorCode> {
  baseUrl: string;
  fetch: typeof fetch;
  clock: Clock;
  headers: () => Promise<Headers>;
  /** What becomes of an answer that points elsewhere; where it is left out, `fetch` follows it. */
  redirect?: RequestRedirect | undefined;
  /** Is told of each request when it is over. */
  tell: (call: ClientCall<C>) => void;
  /** An error of this side as it is; anything else gets the code given here and becomes its cause. */
  asError: (
    cause: unknown,
    code: 'network' | 'timeout' | 'aborted',
    stage: Stage,
    detail?: string,
  ) => LiveVisionError<C>;
}

/** Where the Overshoot API is asked: at the service itself, or at a handler. */
export interface OvershootEndpoint extends Endpoint {
  kind: 'handler' | 'direct';
}

export interface Call extends CallOptions {
  stage: Stage;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the endpoint's address, or absolute. */
  path: string;
  /** The stream that the call is about. */
  streamId?: string | undefined;
  headers?: Record<string, string>;
  keepalive?: boolean;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent instead of `body`: JSON already, so that a repetition is the same to the letter. */
  json?: string;
  /** What the call has the service fetch. */
  source?: PulledSource;
}

export const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * One request, and what `read` makes of its answer. Aborts on the caller's signal or after the time is up, whichever
 * comes first; the body counts into the time. Rejects with errors of the endpoint's side only.
 */
export async function exchange<T, C extends string>(
  endpoint: Endpoint<C>,
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
  let failure: C | null = null;
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
    const body = request.json ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value);
    const init = {
      ...uncached(),
      ...(endpoint.redirect === undefined ? {} : { redirect: endpoint.redirect }),
      ...(body === undefined ? {} : { body }),
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
    const code = late ? 'timeout' : signal?.aborted ? 'aborted' : 'network';
    const error = endpoint.asError(cause, code, stage, late ? `${timeoutMs} ms passed.` : undefined);
    failure = error.code;
    throw error;
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
