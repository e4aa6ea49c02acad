import * as v from 'valibot';
import { jsonAnswer } from '../http/answers.js';
import { HandlerError } from '../http/HandlerError.js';
import { readBody } from '../http/readBody.js';
import { giveBack } from '../operations/giveBack.js';
import type { HandlerCall } from '../operations/HandlerCall.js';
import { sealHandle } from '../operations/sealHandle.js';
import { fitting } from '../operations/wire.js';
import { isUnknown } from '../upstream/isUnknown.js';
import { roomTarget } from '../upstream/publishTarget.js';
import { madeIdSchema, madeSchema } from './realtimeWire.js';

const CREATE_MS = 10_000;
/** Of a lease that the service does not tell: the longest that it is known to grant. */
const UNTOLD_SECONDS = 45;

/**
 * What a page may ask for. `source: livekit` is missing: it would have the service join whatever room a page names.
 * What the numbers must be is the service's to say.
 */
const bodySchema = v.object({
  processing: v.record(v.string(), v.number()),
  inference: v.strictObject({
    prompt: v.pipe(v.string(), v.nonEmpty()),
    model: v.pipe(v.string(), v.nonEmpty()),
    backend: v.optional(v.string()),
    output_schema_json: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
    max_output_tokens: v.optional(v.nullable(v.number())),
  }),
  mode: v.optional(v.nullable(v.picklist(['clip', 'frame']))),
  source: v.optional(
    v.nullable(
      v.variant('type', [
        v.strictObject({ type: v.literal('native') }),
        v.strictObject({ type: v.literal('webrtc'), sdp: v.string() }),
      ]),
    ),
  ),
});

/** `POST /streams`: a stream that infers by itself, and costs by the second. */
export async function createRealtimeStream(call: HandlerCall): Promise<Response> {
  const body = requestOf(call, await readBody(call.request, call.limits.bodyBytes));
  const place = crypto.randomUUID();
  let sid: string | null = null;
  try {
    await call.quotas.takeCreate();
    await call.quotas.reserve(place);
    const answer = await call.upstream.json({
      method: 'POST',
      path: '/streams',
      timeoutMs: CREATE_MS,
      body,
    });
    sid = fitting(madeIdSchema, answer.body).stream_id;
    const { lease, livekit, webrtc, turn_servers } = fitting(madeSchema, answer.body);
    const room =
      livekit === null ? null : roomTarget(livekit, { baseUrl: call.baseUrl, hosts: call.roomHosts });
    const handle = await sealHandle(call, { sid });
    await call.quotas.holds(sid, lease?.ttl_seconds ?? UNTOLD_SECONDS);
    const livekitAnswer = room && { url: room.url, token: room.token };
    return jsonAnswer({ stream_id: handle, lease, livekit: livekitAnswer, webrtc, turn_servers }, 201);
  } catch (error) {
    if (sid !== null) await giveBack(call, { sid, region: undefined });
    else if (isUnknown(error)) throw new HandlerError('create-outcome-unknown', { cause: error });
    throw error;
  } finally {
    await call.quotas.release(place).catch(() => undefined);
  }
}

function requestOf({ models, limits }: HandlerCall, body: unknown): object {
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = v.getDotPath(issue) ?? 'body';
    throw new HandlerError('bad-request', { detail: `${where}: ${issue.message}` });
  }
  const { inference, ...rest } = parsed.output;
  if (models && !models.includes(inference.model)) throw new HandlerError('model-not-allowed');
  const asked = inference.max_output_tokens;
  // Without a word of it the service grants what its own rule allows.
  const tokens = asked == null ? {} : { max_output_tokens: Math.min(asked, limits.maxTokens) };
  return { ...rest, inference: { ...inference, ...tokens } };
}
