import { publishCredentials } from '../../routes/publishCredentials.js';
import type { ApiContext } from '../../http/ApiContext.js';
import type { Owner } from '../../security/apiKey.js';
import { pushError, pushValidationError } from '../errors/pushError.js';
import type { CreateRequest } from '../schema/createRequestSchema.js';
import { createRequestSchema } from '../schema/createRequestSchema.js';
import { readPushBody } from '../schema/readPushBody.js';
import { MOST_STREAMS } from '../streams/PushStreams.js';
import { TransportError } from '../transport/Transport.js';
import type { PushHandler } from './PushRoute.js';

/** `POST /v0.2/streams`. */
export function createPushStream(api: ApiContext): PushHandler {
  return async (c) => {
    const body = await readPushBody(c, createRequestSchema);
    if (!body.ok) {
      return body.refusal;
    }
    const owner = c.get('owner');
    const request = body.value;
    const refusal = refuse(api, owner, request);
    if (refusal) {
      return refusal;
    }
    const release = api.push.streams.reserve(owner);
    if (!release) {
      return pushError(
        'too_many_streams',
        `This key has ${MOST_STREAMS} streams, the most at a time. Close one with DELETE, or wait for its lease to end.`,
      );
    }
    const id = api.newId();
    try {
      // Signed first: when that fails there is no stream that nobody knows of.
      const room =
        request.source.type === 'native' ? await publishCredentials(api, id, c.env.exchange.host) : null;
      const told = await api.push.create(id, owner, request);
      c.env.exchange.streamId = id;
      return c.json(
        {
          stream_id: id,
          lease: { ttl_seconds: api.settings.pushTtlSeconds },
          ...told,
          livekit: room && { url: room.url, token: room.token },
        },
        201,
      );
    } catch (error) {
      if (!(error instanceof TransportError)) {
        throw error;
      }
      return pushValidationError([{ loc: ['body', 'source'], msg: error.message, type: 'source_unusable' }]);
    } finally {
      release();
    }
  };
}

function refuse(api: ApiContext, owner: Owner, { model }: CreateRequest): Response | null {
  const known = api.models.map(({ id }) => id);
  if (!known.includes(model)) {
    const msg = `there is no model ${JSON.stringify(model)}; there are ${known.join(', ')}`;
    return pushValidationError([{ loc: ['body', 'inference', 'model'], msg, type: 'unknown_model' }]);
  }
  if (api.accounts.balance(owner) <= 0) {
    return pushError('insufficient_credits', 'The credits of this key are spent.');
  }
  return null;
}
