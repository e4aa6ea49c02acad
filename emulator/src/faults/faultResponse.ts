import { errorFor } from '../errors/errorFor.js';
import type { Fault } from './Fault.js';

const EMPTY_STATUSES = new Set([204, 205, 304]);

/** The answer a fault gives in place of the work. */
export function faultResponse(
  status: number,
  fault: Pick<Fault, 'body' | 'headers'>,
  path: string,
): Response {
  const headers = new Headers(fault.headers);
  if (EMPTY_STATUSES.has(status) || fault.body === '') {
    return new Response(null, { status, headers });
  }
  if (typeof fault.body === 'string') {
    return new Response(fault.body, { status, headers });
  }
  if (fault.body === undefined) {
    const answer = errorFor(path, status, 'injected_fault', `Injected fault ${status}`);
    for (const [name, value] of headers) {
      answer.headers.set(name, value);
    }
    return answer;
  }
  if (!headers.has('content-type')) {
    headers.set('content-type', 'application/json');
  }
  return new Response(JSON.stringify(fault.body), { status, headers });
}
