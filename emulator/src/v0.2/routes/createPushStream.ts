import { publishCredentials } from '../../routes/publishCredentials.js';
import type { ApiContext } from '../../http/ApiContext.js';
import { pushError, pushValidationError } from '../errors/pushError.js';
import { createRequestSchema } from '../schema/createRequestSchema.js';
import { readPushBody } from '../schema/readPushBody.js';
import type { PushHandler } from './PushRoute.js';

/** What the service allows a key at a time. */
const MOST_STREAMS = 5;

/** `POST /v0.2/streams`. */
export function createPushStream(api: ApiContext): PushHandler {
  return async (c) => {
    const body = await readPushBody(c, createRequestSchema);
    if (!body.ok) {
      return body.refusal;
    }
    const owner = c.get('owner');
    const request = body.value;
    const known = api.models.map(({ id }) => id);
    if (!known.includes(request.model)) {
      const msg = `there is no model ${JSON.stringify(request.model)}; there are ${known.join(', ')}`;
      return pushValidationError([{ loc: ['body', 'inference', 'model'], msg, type: 'unknown_model' }]);
    }
    if (api.accounts.balance(owner) <= 0) {
      return pushError('insufficient_credits', 'The credits of this key are spent.');
    }
    if (api.push.streams.countActive(owner) >= MOST_STREAMS) {
      return pushError(
        'too_many_streams',
        `This key has ${MOST_STREAMS} streams, the most at a time. Close one with DELETE, or wait for its lease to end.`,
      );
    }
    const id = api.newId();
    // Signed first: when that fails there is no stream that nobody knows of.
    const { url, token } = await publishCredentials(api, id, c.env.exchange.host);
    const push = api.push.streams.create(id, owner, request);
    api.push.begin(push);
    c.env.exchange.streamId = push.id;
    return c.json(
      {
        stream_id: push.id,
        webrtc: null,
        lease: { ttl_seconds: api.settings.pushTtlSeconds },
        turn_servers: null,
        livekit: { url, token },
      },
      201,
    );
  };
}
