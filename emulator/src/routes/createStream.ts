import type { Context } from 'hono';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import { createStreamSchema } from './createStreamSchema.js';
import { publishCredentials } from './publishCredentials.js';

/** `POST /streams`: no body, `{}`, or `{source}`, which this emulator does not pull yet. */
export function createStream(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const body = await readBody(c, createStreamSchema);
    if (!body.ok) {
      return body.refusal;
    }
    if (body.value.source) {
      return c.json(
        detailError(
          `This emulator does not pull ${body.value.source.type} cameras: it only takes streams that a client publishes. Create the stream without source and publish into it.`,
        ),
        422,
      );
    }
    const id = api.newId();
    // Signed first: when that fails there is no stream that nobody knows of.
    const publish = await publishCredentials(api, id, c.env.exchange.host);
    const stream = api.streams.create(id, c.get('owner'));
    c.env.exchange.streamId = stream.id;
    return c.json(
      {
        id: stream.id,
        state: 'active',
        source: { type: 'livekit' },
        publish,
        expires_at_ms: stream.expiresAtMs,
        ttl_seconds: api.settings.ttlSeconds,
      },
      201,
    );
  };
}
