import * as v from 'valibot';
import { problem } from '../errors/problem.js';
import { kindOf, showDestination } from '../library/Destination.js';
import { pageQuery } from '../schema/pageQuery.js';
import { isLive } from '../states/transitions.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopCall, LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { page } from './page.js';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

const bodySchema = v.strictObject({
  name: text,
  rtmpUrl: v.pipe(
    v.string(),
    v.regex(/^rtmps?:\/\/[^\s/]+/, 'must be an address that begins with rtmp:// or rtmps://'),
  ),
  /** A secret: it is checked and forgotten. */
  rtmpKey: text,
});

/** `POST` and `GET /destinations`, `GET` and `DELETE /destinations/{id}`. */
export function destinationRoutes(
  api: StreamloopApi,
): Record<'create' | 'list' | 'get' | 'remove', LoopRoute> {
  const { destinations } = api.library;
  const find = ({ c, workspaceId }: LoopCall) => destinations.find(workspaceId, c.req.param('id') ?? '');
  const notFound = (): Response =>
    problem('NOT_FOUND', 'There is no such destination in this workspace, or it was deleted.');
  return {
    create: {
      scope: 'streamloop:write',
      handle(call) {
        const body = readLoopBody(call, bodySchema);
        if (!body.ok) {
          return body.refusal;
        }
        const { name, rtmpUrl } = body.value;
        const id = `dest_${api.newId().replaceAll('-', '')}`;
        const { workspaceId } = call;
        const made = destinations.add((seq) => ({
          id,
          seq,
          workspaceId,
          name,
          kind: kindOf(rtmpUrl),
          status: 'active',
        }));
        return call.c.json(showDestination(made), 201);
      },
    },
    list: {
      scope: 'streamloop:read',
      query: pageQuery,
      handle: ({ c, workspaceId }) => page(c, destinations.list(workspaceId), showDestination),
    },
    get: {
      scope: 'streamloop:read',
      handle(call) {
        const destination = find(call);
        return destination ? call.c.json(showDestination(destination)) : notFound();
      },
    },
    remove: {
      scope: 'streamloop:destructive',
      handle(call) {
        const destination = find(call);
        if (!destination) {
          return notFound();
        }
        const isUsed = api.streams
          .list(call.workspaceId)
          .some(({ state, settings }) => isLive(state) && settings.destinationID === destination.id);
        if (isUsed) {
          return problem('IN_USE', 'A live stream goes there: stop it before its destination is deleted.');
        }
        destinations.remove(destination);
        return call.c.body(null, 204);
      },
    },
  };
}
