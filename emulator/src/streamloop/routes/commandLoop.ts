import { problem } from '../errors/problem.js';
import { checkReadiness } from '../readiness/checkReadiness.js';
import { next } from '../states/transitions.js';
import type { Command } from '../states/transitions.js';
import { streamOf } from '../streams/LoopStream.js';
import type { LoopStream } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopRoute } from './LoopRoute.js';
import { readLoopBody } from './LoopRoute.js';
import { noBody } from '../schema/noBody.js';
import { illegalTransition, withLoop } from './withLoop.js';

/** `POST /streams/{id}/start`, `…/stop` and `DELETE …/schedule`: 200 as soon as the command is accepted. */
export function commandLoop(api: StreamloopApi, command: Exclude<Command, 'schedule'>): LoopRoute {
  return {
    scope: 'streamloop:write',
    handle: withLoop(api, (call, stream) => {
      const body = readLoopBody(call, noBody);
      if (!body.ok) {
        return body.refusal;
      }
      if (next(stream.state, command) === null) {
        return illegalTransition(command, stream.state);
      }
      const refusal = command === 'start' ? start(api, stream) : run(api, stream, command);
      return refusal ?? call.c.json(streamOf(stream));
    }),
  };
}

/** Refused by the checks it is answered with 200 and `invalid`, and nothing is started. */
function start(api: StreamloopApi, stream: LoopStream): Response | null {
  const planned = api.starts.take();
  if (planned === 'credits' || api.credits.isSpent) {
    return problem('INSUFFICIENT_CREDITS', 'There are no credits left to stream with: top up.');
  }
  if (planned === 'guard') {
    return problem('STREAM_GUARD_FAILED', 'A check of the start has failed.', {
      reason: 'emulated_guard',
      cause: 'A control route of the emulator has asked for it.',
    });
  }
  const ready = planned === null && checkReadiness(stream, api.library).length === 0;
  log(api, stream, 'start');
  api.streams.fire(stream, ready ? 'start' : 'refuse');
  return null;
}

function run(api: StreamloopApi, stream: LoopStream, command: 'stop' | 'cancel'): null {
  log(api, stream, command);
  if (command === 'cancel') {
    stream.settings = { ...stream.settings, scheduleStartMs: null, scheduleEndMs: null };
  }
  api.streams.fire(stream, command);
  return null;
}

function log(api: StreamloopApi, { id }: LoopStream, command: Command): void {
  api.history.add({ type: 'streamloop-command', streamId: id, command, replayed: false });
}
