import * as v from 'valibot';
import { HandlerError } from '../http/HandlerError.js';
import { jsonAnswer } from '../http/answers.js';
import { readBody } from '../http/readBody.js';
import { isUnknown } from '../upstream/isUnknown.js';
import { inRegion } from '../upstream/inRegion.js';
import { giveBack } from './giveBack.js';
import type { HandlerCall } from './HandlerCall.js';
import { renew } from './renew.js';
import { sealHandle } from './sealHandle.js';
import { takeIntent } from './takeIntent.js';
import { fitting, leaseOf, namedSchema } from './wire.js';

const bodySchema = v.optional(
  v.strictObject({
    source: v.optional(
      v.strictObject({ type: v.literal('remote'), name: v.pipe(v.string(), v.maxLength(200)) }),
    ),
  }),
);

const SCHEMES = { rtsp: /^rtsps?:\/\/./, hls: /^https?:\/\/./ } as const;

const CREATE_MS = 10_000;
/** As long as the service tries to open a camera, and a little. */
const PULL_MS = 40_000;

/** `POST /streams`: one stream for one intent, however often that is sent. */
export async function createStream(call: HandlerCall): Promise<Response> {
  const source = sourceOf(call, await readBody(call.request, call.limits.bodyBytes));
  const intent = await takeIntent(call);
  // Made already; the answer was lost. Its room wants a fresh token, which the store never saw.
  if (intent.handle !== null) return renew({ ...call, handle: intent.handle }, 'again');
  const place = crypto.randomUUID();
  let made: { sid: string; region: string | undefined } | null = null;
  try {
    await call.quotas.takeCreate();
    await call.quotas.reserve(place);
    const { answer, region } = await inRegion(call.createRegion.current, (placed) =>
      call.upstream.json({
        method: 'POST',
        path: '/streams',
        region: placed,
        timeoutMs: source ? PULL_MS : CREATE_MS,
        ...(source ? { body: { source } } : {}),
      }),
    );
    call.createRegion.current = region;
    const { id: sid } = fitting(namedSchema, answer.body);
    made = { sid, region };
    const lease = leaseOf(call, answer.body);
    const handle = await sealHandle(call, made);
    await call.quotas.holds(sid, lease.ttlSeconds);
    await intent.made(handle, lease.ttlSeconds);
    return jsonAnswer(lease.answer(handle), 201);
  } catch (error) {
    if (made) await giveBack(call, made);
    if (made || !isUnknown(error)) {
      await intent.failed();
      throw source ? withoutSource(error) : error;
    }
    // The intent stays taken for its time: the same one must not make a second stream.
    throw new HandlerError('create-outcome-unknown', { cause: error });
  } finally {
    await call.quotas.release(place).catch(() => undefined);
  }
}

/** What the service says of a camera may hold its address, or how the network looks where it stands. */
function withoutSource(error: unknown): unknown {
  if (!(error instanceof HandlerError) || error.code !== 'service-error') return error;
  const { status, serviceCode, retryAfterMs } = error;
  return new HandlerError('service-error', {
    detail: 'The source could not be used.',
    cause: error,
    status,
    ...(serviceCode === undefined ? {} : { serviceCode }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function sourceOf({ sources }: HandlerCall, body: unknown): object | null {
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success) {
    const asked = v.safeParse(v.object({ source: v.unknown() }), body);
    throw new HandlerError(asked.success ? 'source-not-allowed' : 'bad-request');
  }
  const name = parsed.output?.source?.name;
  if (name === undefined) return null;
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (!source) throw new HandlerError('source-not-allowed');
  if (!SCHEMES[source.type].test(source.url))
    throw new HandlerError('not-configured', {
      cause: new Error(`sources.${name}: its url is missing, or does not fit its type.`),
    });
  return { type: source.type, url: source.url };
}
