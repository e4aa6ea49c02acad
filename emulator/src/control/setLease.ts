import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';

const DAY_SECONDS = 86_400;

const whole = (min: number, max: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)));

const bodySchema = v.pipe(
  v.strictObject({
    /** What each renewal grants from now on. */
    ttlSeconds: whole(1, DAY_SECONDS),
    /** When the present lease ends, counted from now; 0 is at once. */
    remainingMs: whole(0, DAY_SECONDS * 1000),
  }),
  v.check(
    ({ ttlSeconds, remainingMs }) => ttlSeconds !== undefined || remainingMs !== undefined,
    'say what becomes of the lease: ttlSeconds from the next renewal on, remainingMs for the present one',
  ),
);

/** `POST /__emulator/streams/{id}/lease`: another length for the renewals to come, another end for the present lease. */
export function setLease(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, bodySchema);
    if (!body.ok) {
      return body.refusal;
    }
    const stream = api.streams.find(c.req.param('id') ?? '');
    if (stream?.state !== 'active') {
      return c.json(detailError('Stream not found, or it has ended'), 404);
    }
    const { ttlSeconds, remainingMs } = body.value;
    api.history.add({ type: 'stream-fault', streamId: stream.id, action: 'lease' });
    if (ttlSeconds !== undefined) {
      stream.setTtl(ttlSeconds);
    }
    if (remainingMs !== undefined) {
      api.streams.cutLease(stream, remainingMs);
    }
    const { expires_at_ms, ttl_seconds } = stream.record(api.clock.now());
    return c.json({ id: stream.id, expires_at_ms, ttl_seconds });
  };
}
