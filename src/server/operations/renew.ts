import { jsonAnswer } from '../http/answers.js';
import { aboutStream } from './aboutStream.js';
import type { HandlerCall } from './HandlerCall.js';
import { openOwn } from './openOwn.js';
import { leaseOf } from './wire.js';

const TIMEOUT_MS = 10_000;

/** `POST /streams/{handle}/keepalive`: the lease begins anew, with a fresh token. `again` answers a repeated create. */
export async function renew(call: HandlerCall, why: 'keepalive' | 'again' = 'keepalive'): Promise<Response> {
  const stream = await openOwn(call, call.handle);
  if (why === 'keepalive') await call.quotas.takeKeepalive(stream.sid);
  // An intent that is sent over and over reaches the service no more often than a question about its stream.
  else await call.quotas.takeStatus(stream.sid);
  const { body } = await aboutStream(call, stream, {
    method: 'POST',
    rest: '/keepalive',
    timeoutMs: TIMEOUT_MS,
  });
  const lease = leaseOf(call, body);
  await call.quotas.renewed(stream.sid, lease.ttlSeconds).catch(() => undefined);
  await call.quotas.holds(stream.sid, lease.ttlSeconds).catch(() => undefined);
  return jsonAnswer(lease.answer(stream.handle), why === 'again' ? 201 : 200);
}
