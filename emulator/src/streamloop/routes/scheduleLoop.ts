import { invalidInput } from '../errors/problem.js';
import { scheduleSchema } from '../schema/scheduleSchema.js';
import { next } from '../states/transitions.js';
import { checkWindow } from '../streams/checkLinks.js';
import { streamOf, timeOf } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { illegalTransition, withLoop } from './withLoop.js';

/** `POST /streams/{id}/schedule`, also of what is scheduled already. A start that has passed opens at once (inferred). */
export function scheduleLoop(api: StreamloopApi): LoopRoute {
  return {
    scope: 'streamloop:write',
    handle: withLoop(api, (call, stream) => {
      const body = readLoopBody(call, scheduleSchema);
      if (!body.ok) {
        return body.refusal;
      }
      const window = {
        scheduleStartMs: timeOf(body.value.scheduleStartAt),
        scheduleEndMs: timeOf(body.value.scheduleEndAt),
      };
      const issues = checkWindow(window);
      if (issues.length > 0) {
        return invalidInput(issues);
      }
      if (next(stream.state, 'schedule') === null) {
        return illegalTransition('schedule', stream.state);
      }
      const { id } = stream;
      api.history.add({ type: 'streamloop-command', streamId: id, command: 'schedule', replayed: false });
      stream.settings = { ...stream.settings, ...window };
      api.streams.fire(stream, 'schedule');
      return call.c.json(streamOf(stream));
    }),
  };
}
