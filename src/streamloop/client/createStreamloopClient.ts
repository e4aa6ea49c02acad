import * as v from 'valibot';
import { streamPath } from '../../core/client/http/streamPath.js';
import { refuseStreamloopOption } from '../errors/asStreamloopError.js';
import { createIntents } from './createIntents.js';
import { createRemovals } from './createRemovals.js';
import { ask } from './http/ask.js';
import { askStream } from './http/askStream.js';
import { checkOnline } from './http/checkOnline.js';
import { wireOf } from './http/wireOf.js';
import type { WireCall } from './http/Wire.js';
import { createKeys } from './intent/createKeys.js';
import { listQuery } from './listQuery.js';
import { destinationSchema, meSchema, workspacesSchema } from './schemas/neighbourSchemas.js';
import { pageSchema } from './schemas/pageSchema.js';
import { liveStatsSchema, readinessSchema, streamSummarySchema } from './schemas/streamSchemas.js';
import type { StreamloopClient } from './StreamloopClient.js';
import type { StreamloopClientOptions } from './StreamloopClientOptions.js';

/**
 * Makes a client of the StreamLoop API. Throws `StreamloopError` with `invalid-option`, or `key-in-browser`.
 *
 * @example createStreamloopClient({ kind: 'handler', endpoint: '/api/streamloop' })
 */
export function createStreamloopClient(options: StreamloopClientOptions): StreamloopClient {
  const { wire, onCall, rateLimit } = wireOf(options);
  const intent = createIntents(wire, createKeys(wire.clock, options.newKey));
  const get = <T>(schema: v.GenericSchema<unknown, T>, call: Omit<WireCall, 'method'>): Promise<T> => {
    checkOnline(wire, call.stage);
    return ask(wire, schema, { ...call, method: 'GET' });
  };
  const of = (id: string, operation = '') => ({
    path: streamPath(id, operation, refuseStreamloopOption),
    streamId: id,
  });

  return {
    baseUrl: wire.baseUrl,
    onCall,
    rateLimit,
    intent,
    ...createRemovals(wire),
    async listStreams(query = {}, rest) {
      // The service might take an empty list for no list, and answer with everything.
      if (query.ids?.length === 0) return { data: [], nextCursor: null };
      const path = `/streams${listQuery(query)}`;
      return get(pageSchema(streamSummarySchema), { ...rest, stage: 'list', path });
    },
    async getStream(id, rest) {
      checkOnline(wire, 'status');
      return askStream(wire, { ...rest, stage: 'status', method: 'GET', ...of(id) });
    },
    createStream: async (input, rest) => intent.create(input).send(rest),
    updateStream: async (id, input, rest) => intent.update(id, input).send(rest),
    startStream: async (id, rest) => intent.start(id).send(rest),
    stopStream: async (id, rest) => intent.stop(id).send(rest),
    scheduleStream: async (id, window, rest) => intent.schedule(id, window).send(rest),
    async setScene(id, sceneId, rest) {
      checkOnline(wire, 'update');
      const place = of(id, '/scene');
      await ask(wire, v.unknown(), { ...rest, stage: 'update', method: 'PUT', ...place, body: { sceneId } });
    },
    getReadiness: async (id, rest) =>
      get(readinessSchema, { ...rest, stage: 'readiness', ...of(id, '/readiness') }),
    getLiveStats: async (id, rest) =>
      get(liveStatsSchema, { ...rest, stage: 'live-stats', ...of(id, '/live-stats') }),
    listDestinations: async ({ limit, cursor } = {}, rest) => {
      const path = `/destinations${listQuery({ ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) })}`;
      return get(pageSchema(destinationSchema), { ...rest, stage: 'destinations', path });
    },
    createDestination: async (input, rest) => intent.createDestination(input).send(rest),
    uploadFromLink: async (input, rest) => intent.uploadFromLink(input).send(rest),
    getMe: async (rest) => get(meSchema, { ...rest, stage: 'account', path: '/me' }),
    listWorkspaces: async (rest) => get(workspacesSchema, { ...rest, stage: 'account', path: '/workspaces' }),
  };
}
