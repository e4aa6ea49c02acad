import { problem } from '../errors/problem.js';
import type { LoopStream } from '../streams/LoopStream.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopCall } from './LoopRoute.js';

/** Finds the stream of the path first: 404 where it is unknown, deleted or another workspace's. */
export function withLoop(
  api: StreamloopApi,
  handle: (call: LoopCall, stream: LoopStream) => Response | Promise<Response>,
) {
  return (call: LoopCall): Response | Promise<Response> => {
    const stream = api.streams.find(call.workspaceId, call.c.req.param('id') ?? '');
    return stream
      ? handle(call, stream)
      : problem('NOT_FOUND', 'There is no such stream in this workspace, or it was deleted.');
  };
}

/** 409 for a command that is not legal in this state. */
export function illegalTransition(command: string, state: string | null): Response {
  return problem(
    'STREAM_ILLEGAL_TRANSITION',
    `A stream that is ${state ?? 'in no state'} cannot be told to ${command}: read it again, its state may have changed.`,
  );
}
