import type { Context } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import { createStreamSchema } from './createStreamSchema.js';
import { publishCredentials } from './publishCredentials.js';

/** `POST /streams`: no body, `{}`, or `{source}`, which is opened before the answer; 422 in words where it cannot be. */
export function createStream(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, createStreamSchema);
    if (!body.ok) {
      return body.refusal;
    }
    const source = body.value.source ?? null;
    const pull = source && (await api.pulls.open(source));
    if (typeof pull === 'string') {
      return c.json(detailError(pull), 422);
    }
    const id = api.newId();
    // Signed first: when that fails there is no stream that nobody knows of.
    const publish = pull ? null : await publishCredentials(api, id, c.env.exchange.host);
    const stream = api.streams.create(id, c.get('owner'), source ? { source: source.type } : {});
    if (source && pull) {
      api.pulls.feed(id, source.type, pull);
    }
    c.env.exchange.streamId = stream.id;
    return c.json(
      {
        id: stream.id,
        state: 'active',
        source: { type: stream.source },
        publish,
        expires_at_ms: stream.expiresAtMs,
        ttl_seconds: api.settings.ttlSeconds,
      },
      201,
    );
  };
}
