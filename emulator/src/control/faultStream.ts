import type { Context } from 'hono';
import * as v from 'valibot';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import type { Stream } from '../streams/Stream.js';

const ACTIONS = ['expire', 'reap', 'kill-signal', 'drop-media', 'force-reconnect'] as const;
const actionSchema = v.picklist(ACTIONS);
const bodySchema = v.strictObject({ dropped: v.optional(v.boolean(), true) });

type Action = v.InferOutput<typeof actionSchema>;

/** `POST /__emulator/streams/{id}/{action}`: something happens to one stream, whoever owns it. */
export function faultStream(api: ApiContext) {
  return async (c: Context<AppEnv>): Promise<Response> => {
    const action = v.safeParse(actionSchema, c.req.param('action'));
    if (!action.success) {
      return c.json(detailError(`There is no such action; there are lease, ${ACTIONS.join(', ')}.`), 404);
    }
    const body = await readBody(c, action.output === 'drop-media' ? bodySchema : v.looseObject({}));
    if (!body.ok) {
      return body.refusal;
    }
    const stream = api.streams.find(c.req.param('id') ?? '');
    if (stream?.state !== 'active') {
      return c.json(detailError('Stream not found, or it has ended'), 404);
    }
    const dropped = !('dropped' in body.value) || body.value.dropped !== false;
    api.history.add({ type: 'stream-fault', streamId: stream.id, action: action.output });
    return c.json({ id: stream.id, ...act(api, stream, action.output, dropped) });
  };
}

function act(api: ApiContext, stream: Stream, action: Action, dropped: boolean): object {
  switch (action) {
    case 'expire':
      api.streams.end(stream, 'expired');
      return { state: 'ended', end_reason: 'expired' };
    case 'reap':
      api.streams.end(stream, 'reaped');
      return { state: 'ended', end_reason: 'reaped' };
    case 'kill-signal':
      return { killed: api.ingest.killSignal(stream.id) };
    case 'drop-media':
      api.ingest.dropMedia(stream.id, dropped);
      return { dropped };
    case 'force-reconnect':
      return { reconnecting: api.ingest.forceReconnect(stream.id) };
  }
}
