import { parseJson } from '../../http/parseJson.js';
import { readBounded } from '../../http/readBounded.js';
import { inSpan } from '../../tracing/inSpan.js';
import { inTime } from '../../upstream/inTime.js';
import { spanOf } from '../../upstream/spanOf.js';
import type { StreamloopCall } from '../StreamloopCall.js';
import type { RelayedRequest } from './readRelayed.js';

/** What the service has answered. */
export interface ServiceAnswer {
  status: number;
  headers: Headers;
  /** Undefined where the answer had none. */
  body: unknown;
}

/** No answer about a stream, a list or an error is as long as that. */
const MOST_BYTES = 1_000_000;
/** The kit gives a call ten seconds before it asks again with the same key. */
const TIMEOUT_MS = 15_000;

/**
 * Asks the service once. Of the browser's request nothing travels along but what is in `asked`. Throws `HandlerError` where no
 * usable answer comes; refusals are answers.
 */
export async function callService(
  { fetch, clock, settings, event, request }: StreamloopCall,
  asked: RelayedRequest,
  credentials: Record<string, string>,
): Promise<ServiceAnswer> {
  // A write goes on when the browser leaves: whoever asks again with the same key gets its answer.
  const signal = asked.method === 'GET' ? request.signal : undefined;
  const send = async (signal: AbortSignal): Promise<ServiceAnswer> => {
    const response = await fetch(`${settings.baseUrl}${asked.path}`, {
      method: asked.method,
      headers: {
        accept: 'application/json',
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
        ...credentials,
      },
      // Followed, the token would travel to wherever the answer points.
      redirect: 'manual',
      signal,
      ...(asked.body === undefined ? {} : { body: asked.body }),
    });
    event.upstreamRequestId = response.headers.get('x-request-id');
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      response.body?.cancel().catch(() => undefined);
      throw new Error('The service answered with a redirect.');
    }
    const text = await readBounded(response.body, MOST_BYTES);
    const { status, headers } = response;
    return { status, headers, body: text === '' ? undefined : parseJson(text) };
  };
  return inSpan(spanOf(asked, settings.baseUrl), async (note) => {
    const answer = await inTime({ clock, timeoutMs: TIMEOUT_MS, signal }, send);
    note('http.response.status_code', answer.status);
    return answer;
  });
}
