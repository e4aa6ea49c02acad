import { HandlerError } from '../http/HandlerError.js';
import { jsonAnswer } from '../http/answers.js';
import { roomTarget } from '../upstream/publishTarget.js';
import { aboutStream } from './aboutStream.js';
import type { HandlerCall } from './HandlerCall.js';
import { openOwn } from './openOwn.js';
import { fitting, statusSchema, viewSchema } from './wire.js';

const STATUS_MS = 8000;
const TIMEOUT_MS = 10_000;

/** `GET /streams/{handle}`. */
export async function readStatus(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle, 'allowed');
  await call.quotas.takeStatus(stream.sid);
  const { body } = await aboutStream(call, stream, { method: 'GET', timeoutMs: STATUS_MS });
  const record = fitting(statusSchema, body);
  if (record.state === 'ended') await call.quotas.release(stream.sid).catch(() => undefined);
  return jsonAnswer({ id: stream.handle, ...record });
}

/** `POST /streams/{handle}/viewer-token`. */
export async function viewerToken(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle);
  await call.quotas.takeStatus(stream.sid);
  const { body } = await aboutStream(call, stream, {
    method: 'POST',
    rest: '/viewer-token',
    timeoutMs: TIMEOUT_MS,
  });
  const { view } = fitting(viewSchema, body);
  const room = roomTarget(view, { baseUrl: call.baseUrl, hosts: call.roomHosts });
  return jsonAnswer({ id: stream.handle, view: { ...room, expires_in_seconds: view.expires_in_seconds } });
}

/** `DELETE /streams/{handle}`: also past the longest time of a session, because until then it costs. */
export async function deleteStream(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle, 'allowed');
  await call.quotas.takeDelete(stream.sid);
  try {
    await aboutStream(call, stream, { method: 'DELETE', timeoutMs: TIMEOUT_MS });
  } catch (error) {
    // Gone is what was asked for.
    if (!(error instanceof HandlerError && error.status === 404)) throw error;
  }
  await call.quotas.release(stream.sid).catch(() => undefined);
  return jsonAnswer({ id: stream.handle, status: 'ok' });
}
