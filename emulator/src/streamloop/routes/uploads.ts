import * as v from 'valibot';
import { problem } from '../errors/problem.js';
import { showUpload } from '../library/Upload.js';
import { pageQuery } from '../schema/pageQuery.js';
import { quality } from '../schema/streamFields.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { page } from './page.js';

const bodySchema = v.strictObject({
  type: v.picklist(['VIDEO', 'AUDIO']),
  url: v.pipe(v.string(), v.url('must be an address'), v.regex(/^https?:/i, 'must begin with http(s)://')),
  quality: v.optional(quality),
});

/** `POST /uploads/from-link`: 202 and where to look; `GET /uploads`, `GET /uploads/{id}`. The link is never fetched. */
export function uploadRoutes(api: StreamloopApi): Record<'fromLink' | 'list' | 'get', LoopRoute> {
  const { uploads } = api.library;
  return {
    fromLink: {
      scope: 'streamloop:write',
      handle(call) {
        const body = readLoopBody(call, bodySchema);
        if (!body.ok) {
          return body.refusal;
        }
        const { workspaceId } = call;
        const nowMs = api.clock.now();
        const made = uploads.add((seq) => ({
          id: `obj_${api.newId().replaceAll('-', '')}`,
          seq,
          workspaceId,
          kind: body.value.type,
          createdAtMs: nowMs,
          readyAtMs: nowMs + api.pace.uploadMs,
        }));
        return call.c.json(showUpload(made, nowMs), 202, { Location: `/streamloop/v1/uploads/${made.id}` });
      },
    },
    list: {
      scope: 'streamloop:read',
      query: pageQuery,
      handle: ({ c, workspaceId }) =>
        page(c, uploads.list(workspaceId), (upload) => showUpload(upload, api.clock.now())),
    },
    get: {
      scope: 'streamloop:read',
      handle({ c, workspaceId }) {
        const upload = uploads.find(workspaceId, c.req.param('id') ?? '');
        return upload
          ? c.json(showUpload(upload, api.clock.now()))
          : problem('NOT_FOUND', 'There is no such upload in this workspace.');
      },
    },
  };
}
