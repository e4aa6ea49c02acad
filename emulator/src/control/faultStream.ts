import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import { leaveReasons, roomFaults } from '../ingest/Ingest.js';
import { pushFaultNames } from './faultPush.js';
import type { Stream } from '../streams/Stream.js';

interface Action<Schema extends v.GenericSchema> {
  body: Schema;
  act: (api: ApiContext, stream: Stream, body: v.InferOutput<Schema>) => object;
}

/** Ties what an action does to the body it takes. */
function action<Schema extends v.GenericSchema>(body: Schema, act: Action<Schema>['act']) {
  return async (c: Context, api: ApiContext, stream: Stream, name: string): Promise<Response> => {
    const read = await readBody(c, body);
    if (!read.ok) {
      return read.refusal;
    }
    // The body may have come slowly.
    if (stream.state !== 'active') {
      return c.json(detailError('The stream has ended'), 404);
    }
    api.history.add({ type: 'stream-fault', streamId: stream.id, action: name });
    return c.json({ id: stream.id, ...act(api, stream, read.value) });
  };
}

const anyBody = v.looseObject({});

const leaveSchema = v.strictObject({
  reason: v.picklist(leaveReasons),
  /** Ends the stream, too, after everybody was told. */
  ends: v.optional(v.picklist(['expired', 'reaped'])),
});

const actions = {
  expire: action(anyBody, (api, stream) => end(api, stream, 'expired')),
  reap: action(anyBody, (api, stream) => end(api, stream, 'reaped')),
  'kill-signal': action(anyBody, (api, { id }) => ({ killed: api.ingest.killSignal(id) })),
  'force-reconnect': action(anyBody, (api, { id }) => ({ reconnecting: api.ingest.forceReconnect(id) })),
  'put-out': action(leaveSchema, (api, stream, { reason, ends }) => {
    const putOut = api.ingest.putOut(stream.id, reason);
    if (ends === undefined) {
      return { putOut };
    }
    api.history.add({
      type: 'stream-fault',
      streamId: stream.id,
      action: ends === 'reaped' ? 'reap' : 'expire',
    });
    return { putOut, ...end(api, stream, ends) };
  }),
  'expire-tokens': action(v.strictObject({}), (api, { id }) => {
    api.ingest.expireTokens(id);
    return { tokens: 'expired' };
  }),
};

const nameSchema = v.picklist(Object.keys(actions) as (keyof typeof actions)[]);

/** `POST /__emulator/streams/{id}/{action}`: something happens to one stream, whoever owns it. */
export function faultStream(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const name = v.safeParse(nameSchema, c.req.param('action'));
    if (!name.success) {
      const known = ['lease', ...roomFaults, ...pushFaultNames, ...nameSchema.options].join(', ');
      return c.json(detailError(`There is no such action; there are ${known}.`), 404);
    }
    const stream = api.streams.find(c.req.param('id') ?? '');
    if (stream?.state !== 'active') {
      return c.json(detailError('Stream not found, or it has ended'), 404);
    }
    return actions[name.output](c, api, stream, name.output);
  };
}

function end(api: ApiContext, stream: Stream, reason: 'expired' | 'reaped'): object {
  api.streams.end(stream, reason);
  return { state: 'ended', end_reason: reason };
}
