import * as v from 'valibot';
import type { ApiContext } from '../../http/ApiContext.js';
import type { Owner } from '../../security/apiKey.js';
import { readPushBody } from '../schema/readPushBody.js';
import type { PushHandler } from './PushRoute.js';
import { withStream } from './PushRoute.js';

const bodySchema = v.strictObject({
  rating: v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(0, 'must be from 0 to 10'),
    v.maxValue(10, 'must be from 0 to 10'),
  ),
  category: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  feedback: v.optional(v.string(), ''),
});

interface Feedback extends v.InferOutput<typeof bodySchema> {
  id: string;
  stream_id: string;
  /** ISO 8601. */
  created_at: string;
}

/** More than anybody looks at; the oldest goes first. */
const MOST_KEPT = 1000;

/** `POST /v0.2/streams/{id}/feedback` and `GET /v0.2/streams/feedback`: what a key has said about its streams. */
export function feedbackRoutes(api: ApiContext): { submit: PushHandler; list: PushHandler } {
  const given = new Map<Owner, Feedback[]>();
  return {
    submit: withStream(api, async (c, push) => {
      const body = await readPushBody(c, bodySchema);
      if (!body.ok) {
        return body.refusal;
      }
      const entry: Feedback = {
        id: api.newId(),
        stream_id: push.id,
        ...body.value,
        created_at: new Date(api.clock.now()).toISOString(),
      };
      given.set(push.owner, [...(given.get(push.owner) ?? []), entry].slice(-MOST_KEPT));
      return c.json({ status: 'ok' });
    }),
    list: (c) => c.json(given.get(c.get('owner')) ?? []),
  };
}
