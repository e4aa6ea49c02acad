import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../errors/envelopes.js';
import { LONGEST_FAULT_MS } from '../faults/Fault.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import { endWhys } from '../v0.2/streams/EndWhy.js';
import type { PushStream } from '../v0.2/streams/PushStream.js';

type Handler = (c: Context<AppEnv>) => Promise<Response>;

/** What can befall a stream of v0.2 besides what can befall every stream, with the body that each takes. */
const pushFaults = {
  'kill-results': stepOf(v.strictObject({}), (api, { id }) => ({ killed: api.push.results.kill(id) })),
  'fail-results': stepOf(
    v.strictObject({
      count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
      error: v.optional(v.pipe(v.string(), v.nonEmpty()), 'Injected fault'),
    }),
    (_api, push, { count, error }) => {
      push.failNext(count, error);
      return { failing: count };
    },
  ),
  'end-push': stepOf(v.strictObject({ why: v.picklist(endWhys) }), (api, push, { why }) => {
    api.push.streams.end(push, why);
    return { ended: why };
  }),
  'revoke-key': stepOf(v.strictObject({}), (api, { owner }) => {
    api.push.revoke(owner);
    return { key: 'revoked' };
  }),
} as const;

export const pushFaultNames = Object.keys(pushFaults).filter(
  (name): name is keyof typeof pushFaults => name in pushFaults,
);

type Step = (c: Context, api: ApiContext, push: PushStream, name: string) => Promise<Response>;

/** Ties what a fault does to the body it takes. */
function stepOf<Schema extends v.GenericSchema>(
  schema: Schema,
  act: (api: ApiContext, push: PushStream, body: v.InferOutput<Schema>) => object,
): Step {
  return async (c, api, push, name) => {
    const body = await readBody(c, schema);
    if (!body.ok) {
      return body.refusal;
    }
    api.history.add({ type: 'stream-fault', streamId: push.id, action: name });
    return c.json({ id: push.id, ...act(api, push, body.value) });
  };
}

/** `POST /__emulator/streams/{id}/{fault}`, for streams of v0.2. */
export function faultPush(api: ApiContext, name: keyof typeof pushFaults): Handler {
  return async (c) => {
    const push = api.push.streams.find(c.req.param('id') ?? '');
    return push?.isActive
      ? pushFaults[name](c, api, push, name)
      : c.json(detailError('Stream not found, or it has ended, or it is none of v0.2'), 404);
  };
}

const redeploySchema = v.strictObject({
  forMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_FAULT_MS)), 3000),
});

/** `POST /__emulator/redeploy`: v0.2 answers 503 for so long and has no sockets; it infers again from each keepalive on. */
export function redeploy(api: ApiContext): Handler {
  return async (c) => {
    const body = await readBody(c, redeploySchema);
    if (!body.ok) {
      return body.refusal;
    }
    const { forMs } = body.value;
    api.history.add({ type: 'redeploy', forMs });
    api.push.redeploy(forMs);
    return c.json({ downForMs: forMs });
  };
}
