import { account } from '../accounts/workspaces.js';
import { invalidInput } from '../errors/problem.js';
import { createSchema } from '../schema/createSchema.js';
import { checkLinks, checkWindow } from '../streams/checkLinks.js';
import { settingsOf, streamOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';

/** `POST /streams`: 201, and nothing is started. */
export function createLoop(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:write',
    handle(call) {
      const body = readLoopBody(call, createSchema);
      if (!body.ok) {
        return body.refusal;
      }
      const settings = settingsOf(body.value, account.defaultStreamDuration);
      const issues = [...checkLinks(body.value, call.workspaceId, api.library), ...checkWindow(settings)];
      if (issues.length > 0) {
        return invalidInput(issues);
      }
      const stream = api.streams.create(call.workspaceId, settings);
      call.c.env.exchange.streamId = stream.id;
      return call.c.json(streamOf(stream), 201);
    },
  };
}
