import * as v from 'valibot';
import type { Clock } from '../../../platform/clock/Clock.js';
import { OvershootError, type Stage } from '../../errors/index.js';
import type { CallOptions } from '../OvershootClient.js';
import { failedAnswer } from './failedAnswer.js';

export interface Endpoint {
  baseUrl: string;
  fetch: typeof fetch;
  clock: Clock;
  headers: () => Promise<Headers>;
}

export interface Call extends CallOptions {
  stage: Stage;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** The stream that the call is about. */
  streamId?: string;
  headers?: Record<string, string>;
  keepalive?: boolean;
}

export const DEFAULT_TIMEOUT_MS = 10_000;

/** One request, one answer. Rejects with an `OvershootError` only. */
export async function call<S extends v.GenericSchema>(
  endpoint: Endpoint,
  schema: S,
  request: Call,
): Promise<v.InferOutput<S>> {
  const { stage } = request;
  const { response, body } = await exchange(endpoint, request);
  if (!response.ok) throw failedAnswer(stage, response, body, endpoint.clock.now());
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue);
  const detail =
    body === undefined
      ? 'The body is not JSON.'
      : `${field ? `Field "${field}"` : 'The body'}: ${withoutSecrets(issue)}.`;
  throw new OvershootError('protocol', { stage, status: response.status, detail });
}

/** Longer texts are not quoted: in an answer of another shape, any of them may be a token. */
const LONGEST_QUOTE = 24;

function withoutSecrets({ input, message, received }: v.BaseIssue<unknown>): string {
  return typeof input === 'string' && input.length > LONGEST_QUOTE
    ? message.replace(received, 'a text')
    : message;
}

/** Aborts on the caller's signal or after the time is up, whichever comes first; the body counts into the time. */
async function exchange(endpoint: Endpoint, request: Call): Promise<{ response: Response; body: unknown }> {
  const { stage, method, path, signal, timeoutMs = DEFAULT_TIMEOUT_MS, keepalive = false } = request;
  const controller = new AbortController();
  let late = false;
  const abort = (): void => controller.abort();
  const cancelTimer = endpoint.clock.after(timeoutMs, () => {
    late = true;
    abort();
  });
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  try {
    const aborted = whenAborted(controller.signal);
    // A fetch that ignores its signal must not hang us, nor must headers that the app never gives.
    const headers = await Promise.race([endpoint.headers(), aborted]);
    for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value);
    return await Promise.race([
      send(endpoint, path, { method, headers, signal: controller.signal, keepalive }),
      aborted,
    ]);
  } catch (cause) {
    if (cause instanceof OvershootError) throw cause;
    if (late) throw new OvershootError('timeout', { stage, detail: `${timeoutMs} ms passed.`, cause });
    if (signal?.aborted) throw new OvershootError('aborted', { stage, cause });
    throw new OvershootError('network', { stage, cause });
  } finally {
    cancelTimer();
    signal?.removeEventListener('abort', abort);
  }
}

async function send(
  endpoint: Endpoint,
  path: string,
  init: RequestInit,
): Promise<{ response: Response; body: unknown }> {
  const response = await endpoint.fetch(`${endpoint.baseUrl}${path}`, { ...init, ...uncached() });
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return { response, body };
  } catch {
    return { response, body: undefined };
  }
}

/**
 * GET and DELETE of a stream share an address, and Chromium's cache lets the DELETE wait as long as the GET hangs: the
 * stream would cost until then. Older workers refuse the field, and have no such cache.
 */
const uncached = (): RequestInit =>
  typeof Request === 'function' && 'cache' in Request.prototype ? { cache: 'no-store' } : {};

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new DOMException('Aborted.', 'AbortError'));
    else
      signal.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')), {
        once: true,
      });
  });
}
