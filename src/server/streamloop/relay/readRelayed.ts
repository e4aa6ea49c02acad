import { HandlerError } from '../../http/HandlerError.js';
import { readBody } from '../../http/readBody.js';
import { relayed } from '../http/streamloopRoutes.js';
import type { RelayedRoute } from '../StreamloopAccess.js';
import type { StreamloopCall } from '../StreamloopCall.js';

/** What of a browser's request reaches the service. */
export interface RelayedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const MOST_BYTES = 64_000;
const LONGEST_VALUE = 4000;
/** Reference 3.3: at most 200 characters. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Throws `HandlerError` for what does not fit. Read once, so that the same can be sent twice. */
export async function readRelayed(call: StreamloopCall, route: RelayedRoute): Promise<RelayedRequest> {
  const { method, path, query = [] } = { query: undefined, ...relayed[route.operation] };
  const headers: Record<string, string> = {};
  const key = call.request.headers.get('idempotency-key');
  if (key !== null) {
    if (!KEY.test(key)) throw new HandlerError('bad-request', { detail: 'The Idempotency-Key is none.' });
    headers['idempotency-key'] = key;
  }
  const body = method === 'GET' ? undefined : await readBody(call.request, MOST_BYTES);
  const passed = new URLSearchParams();
  for (const name of query)
    for (const value of call.url.searchParams.getAll(name)) {
      if (value.length > LONGEST_VALUE)
        throw new HandlerError('bad-request', { detail: `${name} is too long.` });
      passed.append(name, value);
    }
  const search = passed.size > 0 ? `?${passed.toString()}` : '';
  return {
    method,
    path: `${path.replace('{id}', route.id)}${search}`,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  };
}
