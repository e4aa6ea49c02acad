import * as v from 'valibot';
import { jsonAnswer } from '../http/answers.js';
import { HandlerError } from '../http/HandlerError.js';
import { readBody } from '../http/readBody.js';
import { aboutStream } from '../operations/aboutStream.js';
import type { HandlerCall, OwnStream } from '../operations/HandlerCall.js';
import { openOwn } from '../operations/openOwn.js';
import { fitting } from '../operations/wire.js';
import type { UpstreamCall } from '../upstream/createUpstream.js';
import { roomTarget } from '../upstream/publishTarget.js';
import { configSchema, infoSchema, renewedSchema, spectateSchema } from './realtimeWire.js';

const TIMEOUT_MS = 10_000;

const ask = async <S extends v.GenericSchema>(
  call: HandlerCall,
  stream: OwnStream,
  schema: S,
  request: { method: UpstreamCall['method']; rest: string; body?: unknown },
): Promise<v.InferOutput<S>> =>
  fitting(schema, (await aboutStream(call, stream, { ...request, timeoutMs: TIMEOUT_MS })).body);

/** A body of the browser as the service may get it. Throws `HandlerError` `bad-request`. */
async function bodyOf<S extends v.GenericSchema>(call: HandlerCall, schema: S): Promise<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, await readBody(call.request, call.limits.bodyBytes));
  if (!parsed.success) throw new HandlerError('bad-request');
  return parsed.output;
}

/** `POST /streams/{handle}/keepalive`: renews, and charges. 402 means that nothing was renewed. */
export async function renewRealtime(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle);
  await call.quotas.takeKeepalive(stream.sid);
  const lease = await ask(call, stream, renewedSchema, { method: 'POST', rest: '/keepalive' });
  await call.quotas.renewed(stream.sid, lease.ttl_seconds).catch(() => undefined);
  await call.quotas.holds(stream.sid, lease.ttl_seconds).catch(() => undefined);
  return jsonAnswer({ status: 'ok', stream_id: stream.handle, ...lease });
}

/** `PATCH /streams/{handle}/config/prompt`. */
export async function setPrompt(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle);
  await call.quotas.takeStatus(stream.sid);
  const body = await bodyOf(call, v.strictObject({ prompt: v.pipe(v.string(), v.nonEmpty()) }));
  const config = await ask(call, stream, configSchema, { method: 'PATCH', rest: '/config/prompt', body });
  return jsonAnswer({ id: stream.handle, stream_id: stream.handle, ...config });
}

/** `GET /streams/{handle}/info`. */
export async function readInfo(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle, 'allowed');
  await call.quotas.takeStatus(stream.sid);
  const info = await ask(call, stream, infoSchema, { method: 'GET', rest: '/info' });
  return jsonAnswer({ stream_id: stream.handle, ...info });
}

/** `POST /streams/{handle}/spectate`. */
export async function spectate(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle);
  await call.quotas.takeStatus(stream.sid);
  const { livekit } = await ask(call, stream, spectateSchema, { method: 'POST', rest: '/spectate' });
  const { url, token } = roomTarget(livekit, { baseUrl: call.baseUrl, hosts: call.roomHosts });
  return jsonAnswer({ livekit: { url, token } });
}

const feedbackSchema = v.strictObject({
  rating: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  category: v.pipe(v.string(), v.maxLength(200)),
  feedback: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
});

/** `POST /streams/{handle}/feedback`. The list of all feedback is the account's, and not offered. */
export async function sendFeedback(call: HandlerCall): Promise<Response> {
  const stream = await openOwn(call, call.handle, 'allowed');
  await call.quotas.takeStatus(stream.sid);
  const body = await bodyOf(call, feedbackSchema);
  await ask(call, stream, v.unknown(), { method: 'POST', rest: '/feedback', body });
  return jsonAnswer({ status: 'ok' });
}
