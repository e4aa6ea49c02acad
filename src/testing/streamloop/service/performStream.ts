import * as v from 'valibot';
import { streamloopStates, type StateFacts } from '../../../streamloop/states/streamloopStates.js';
import { answer, type FakeAnswer, Refusal } from '../wire/FakeAnswer.js';
import { pageOf } from '../wire/pageOf.js';
import { type FakeLoop, loopIssues, loopRecord, loopSummary } from './FakeLoop.js';
import { changedFields } from './changedFields.js';
import type { LoopStore } from './LoopStore.js';
import type { StreamloopRequest } from './StreamloopRequest.js';

const moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const windowSchema = v.object({ scheduleStartAt: moment, scheduleEndAt: v.nullish(moment) });

/** What is documented of a state; nothing of one that a test has made up. */
export const factsOf = ({ state }: FakeLoop): StateFacts | undefined =>
  Object.entries(streamloopStates).find(([name]) => name === state)?.[1];

/** Streams made and changed by their routes. */
export function createLoop(store: LoopStore, { body, workspaceId }: StreamloopRequest): FakeAnswer {
  const id = `stream_${store.next()}`;
  const createdAt = new Date(store.now()).toISOString();
  const loop: FakeLoop = { id, workspaceId, createdAt, fields: body, state: 'draft', stats: null };
  store.loops.set(id, loop);
  store.effects.created += 1;
  store.machine.enter(loop, typeof body['scheduleStartAt'] === 'string' ? 'scheduled' : 'draft');
  return answer(201, loopRecord(loop));
}

export function listLoops(store: LoopStore, { workspaceId, query }: StreamloopRequest): FakeAnswer {
  const own = [...store.loops.values()].filter((loop) => loop.workspaceId === workspaceId);
  return pageOf(own.map(loopSummary), query);
}

export function startLoop(store: LoopStore, loop: FakeLoop): FakeAnswer {
  if (!factsOf(loop)?.start) throw illegal('start', loop);
  const refusal = store.refusals.shift();
  if (refusal === 'credits' || store.credits === 0)
    throw new Refusal(402, 'INSUFFICIENT_CREDITS', 'There are no credits left.');
  if (refusal === 'guard')
    throw new Refusal(422, 'STREAM_GUARD_FAILED', 'A guard has refused the start.', {
      reason: 'destination_not_ready',
      cause: 'The destination does not answer.',
    });
  if (refusal === 'invalid' || loopIssues(loop).length > 0) {
    store.machine.enter(loop, 'invalid');
    return answer(200, loopRecord(loop));
  }
  store.effects.started += 1;
  store.machine.enter(loop, 'preparing');
  return answer(200, loopRecord(loop));
}

export function stopLoop(store: LoopStore, loop: FakeLoop): FakeAnswer {
  if (!factsOf(loop)?.stop) throw illegal('stop', loop);
  store.effects.stopped += 1;
  store.machine.enter(loop, 'stopping');
  return answer(200, loopRecord(loop));
}

export function scheduleLoop(store: LoopStore, loop: FakeLoop, { body }: StreamloopRequest): FakeAnswer {
  const window = v.safeParse(windowSchema, body);
  if (!window.success) throw new Refusal(422, 'INVALID_INPUT', '"scheduleStartAt" is missing or no time.');
  if (!factsOf(loop)?.start) throw illegal('schedule', loop);
  loop.fields = { ...loop.fields, ...window.output };
  store.effects.scheduled += 1;
  store.machine.enter(loop, 'scheduled');
  return answer(200, loopRecord(loop));
}

export function cancelLoop(store: LoopStore, loop: FakeLoop): FakeAnswer {
  if (loop.state !== 'scheduled') throw illegal('cancel', loop);
  loop.fields = { ...loop.fields, scheduleStartAt: null, scheduleEndAt: null };
  store.effects.cancelled += 1;
  store.machine.enter(loop, 'draft');
  return answer(200, loopRecord(loop));
}

export function updateLoop(loop: FakeLoop, { body }: StreamloopRequest): FakeAnswer {
  const live = factsOf(loop)?.live === true;
  const fixed = ['quality', 'framerate', 'destinationID', 'clearDestination'].find((name) => name in body);
  if (live && fixed !== undefined)
    throw new Refusal(409, 'IMMUTABLE_WHILE_LIVE', `"${fixed}" cannot be changed while it is live.`);
  loop.fields = changedFields(loop.fields, body);
  return answer(200, loopRecord(loop));
}

export function setLoopScene(loop: FakeLoop): FakeAnswer {
  if (factsOf(loop)?.live) throw new Refusal(409, 'STREAM_LIVE', 'It is live: stop it first.');
  return answer(200, loopRecord(loop));
}

/** Whether the service deletes what is live is not documented; this one refuses. */
export function deleteLoop(store: LoopStore, loop: FakeLoop): FakeAnswer {
  if (factsOf(loop)?.live) throw new Refusal(409, 'STREAM_LIVE', 'It is live: stop it first.');
  store.machine.forget(loop);
  store.loops.delete(loop.id);
  store.effects.deleted += 1;
  return answer(204, undefined);
}

const illegal = (command: string, { state }: FakeLoop): Refusal =>
  new Refusal(409, 'STREAM_ILLEGAL_TRANSITION', `"${command}" is not possible from "${state}".`);
