import { account } from '../accounts/workspaces.js';
import { invalidInput, problem } from '../errors/problem.js';
import { updateSchema } from '../schema/updateSchema.js';
import { isLive } from '../states/transitions.js';
import { changesTheAir, checkLinks, checkWindow } from '../streams/checkLinks.js';
import { clashes, updatedSettings } from '../streams/updatedSettings.js';
import { streamOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { withLoop } from './withLoop.js';

/**
 * `PATCH /streams/{id}`. A start that is set schedules a stream at rest, and one that is cleared makes a scheduled one a
 * draft (both inferred).
 */
export function updateLoop(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:write',
    handle: withLoop(api, (call, stream) => {
      const body = readLoopBody(call, updateSchema);
      if (!body.ok) {
        return body.refusal;
      }
      const changed = updatedSettings(stream.settings, body.value, account.defaultStreamDuration);
      const issues = [
        ...clashes(body.value),
        ...checkLinks(body.value, call.workspaceId, api.library),
        ...checkWindow(changed),
      ];
      if (issues.length > 0) {
        return invalidInput(issues);
      }
      if (isLive(stream.state) && changesTheAir(stream, changed)) {
        return problem(
          'IMMUTABLE_WHILE_LIVE',
          'Quality, frame rate and destination cannot change while the stream is live: stop it first.',
        );
      }
      stream.settings = changed;
      const schedules = typeof body.value.scheduleStartAt === 'string';
      const cancels = body.value.clearScheduleStartAt && stream.state === 'scheduled';
      if (cancels) {
        api.streams.fire(stream, 'cancel');
      } else if (!schedules || stream.state === 'scheduled' || !api.streams.fire(stream, 'schedule')) {
        api.streams.rearm(stream);
      }
      return call.c.json(streamOf(stream));
    }),
  };
}
