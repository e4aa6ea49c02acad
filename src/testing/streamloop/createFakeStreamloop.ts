import type { Clock } from '../../platform/clock/Clock.js';
import type { FakeStreamloop, FakeStreamloopOptions } from './FakeStreamloop.js';
import { admit, type FakeSession, fullScopes, sessionAnswer } from './service/createFakeSession.js';
import { createLoopMachine } from './service/createLoopMachine.js';
import { factsOf } from './service/performStream.js';
import { createRoutes } from './service/createRoutes.js';
import type { FakeLoop } from './service/FakeLoop.js';
import type { LoopStore } from './service/LoopStore.js';
import { streamloopPace } from './service/StreamloopPace.js';
import { createKeptAnswers } from './wire/createKeptAnswers.js';
import { createTransit } from './wire/createTransit.js';
import { answer, type FakeAnswer, problem, Refusal, toResponse } from './wire/FakeAnswer.js';
import { objectIn, type ReadRequest, readRequest } from './wire/readRequest.js';
import type { StreamloopCall } from './wire/StreamloopCall.js';
import { createStreamloopFaults, type StreamloopFault } from './wire/StreamloopFault.js';
import { readStreamloopCall, type StreamloopTarget } from './wire/FakeStreamloopOperation.js';

/** What a new stream has that is ready to start. */
const READY = { name: 'Loop', destinationID: 'dest_youtube', videoUploadObjectID: 'obj_video' };

/** Makes a StreamLoop in memory. With a held clock, its streams change only when told. */
export function createFakeStreamloop({
  clock,
  pace: givenPace = {},
  session: givenSession = {},
}: FakeStreamloopOptions & { clock: Clock }): FakeStreamloop {
  const pace = { ...streamloopPace, ...givenPace };
  const session: FakeSession = {
    signedIn: true,
    scopes: fullScopes,
    workspaceId: 'wksp_home',
    canSignIn: true,
    ...givenSession,
  };
  let given = 0;
  let signIns = 1;
  const store: LoopStore = {
    loops: new Map(),
    destinations: new Map(),
    uploads: new Map(),
    effects: { created: 0, started: 0, stopped: 0, scheduled: 0, cancelled: 0, deleted: 0 },
    machine: createLoopMachine(clock, pace),
    refusals: [],
    credits: null,
    now: () => clock.now(),
    next: () => (given += 1),
  };
  const route = createRoutes(store, clock, pace);
  const kept = createKeptAnswers(clock);
  const transit = createTransit(clock);
  const faults = createStreamloopFaults();
  const calls: StreamloopCall[] = [];

  const loopOf = (id: string): FakeLoop => {
    const loop = store.loops.get(id);
    if (!loop) throw new Error(`The fake service has no stream "${id}".`);
    return loop;
  };

  const perform = (target: StreamloopTarget, request: ReadRequest, fault: StreamloopFault | undefined) => {
    if (fault?.type === 'fail') return failure(fault);
    if (fault?.type === 'null') return answer(200, null);
    if (target.operation === 'session') return sessionAnswer(session, signIns);
    if (target.operation === 'sign-out') {
      session.signedIn = false;
      return answer(204, undefined);
    }
    const workspaceId = admit(session, target.operation, request.method, request.workspaceId);
    const body = objectIn(request.text);
    if (!body) throw new Refusal(400, 'BAD_REQUEST', 'The body is no JSON object.');
    return route(target, { workspaceId, query: request.query, body });
  };

  const orRefusal = (run: () => FakeAnswer): FakeAnswer => {
    try {
      return run();
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  };

  return {
    calls,
    effects: store.effects,
    async fetch(input, init) {
      const request = await readRequest(input, init);
      const { method, path, query, key, workspaceId, text, signal } = request;
      const target = readStreamloopCall(method, path);
      const call: StreamloopCall = {
        operation: target?.operation ?? null,
        id: target?.id ?? null,
        method,
        path: query.size > 0 ? `${path}?${query.toString()}` : path,
        key,
        workspaceId,
        body: text === '' ? undefined : objectIn(text),
        at: clock.mono(),
        outcome: 'pending',
        status: null,
      };
      calls.push(call);
      signal?.addEventListener('abort', () => {
        if (call.outcome === 'pending') call.outcome = 'aborted';
      });
      if (!target) return toResponse(problem(404, 'NOT_FOUND', `${method} ${path} is no route.`));
      const fault = faults.take(target.operation);
      const slot = key === null ? null : [session.signedIn, workspaceId, method, path, key].join(' ');
      return transit.carry(fault, signal, (isHeard) => {
        const done = kept.once(slot, text, () => orRefusal(() => perform(target, request, fault)));
        call.status = done.answer.status;
        if (call.outcome === 'pending') call.outcome = outcomeOf(isHeard, done.replayed);
        return toResponse(done.answer);
      });
    },
    count: (operation) => calls.filter((call) => call.operation === operation).length,
    addStream({ state = 'draft', fields = {}, workspaceId = 'wksp_home' } = {}) {
      const id = `stream_${store.next()}`;
      const createdAt = new Date(clock.now()).toISOString();
      const loop = { id, workspaceId, createdAt, fields: { ...READY, ...fields }, state, stats: null };
      store.loops.set(id, loop);
      store.machine.enter(loop, state);
      return id;
    },
    addDestination(name, kind = 'custom_rtmp') {
      const id = `dest_${store.next()}`;
      store.destinations.set(id, { id, workspaceId: 'wksp_home', name, kind, status: 'active' });
      return id;
    },
    state: (id) => loopOf(id).state,
    setState: (id, state) => store.machine.enter(loopOf(id), state),
    setStats: (id, stats) => void (loopOf(id).stats = stats),
    deleteStream(id) {
      store.machine.forget(loopOf(id));
      store.loops.delete(id);
    },
    refuse: (how, count = 1) => void store.refusals.push(...Array.from({ length: count }, () => how)),
    setCredits(left) {
      store.credits = left;
      if (left !== 0) return;
      for (const loop of store.loops.values()) if (factsOf(loop)?.live) store.machine.enter(loop, 'stopping');
    },
    pace: (changed) => void Object.assign(pace, changed),
    fault: (operation, fault, times = 1) => faults.add(operation, fault, times),
    mend: () => faults.clear(),
    release: () => transit.release(),
    signIn(changed = {}) {
      signIns += 1;
      Object.assign(session, changed, { signedIn: true });
    },
    signOut: () => void (session.signedIn = false),
  };
}

const outcomeOf = (isHeard: boolean, replayed: boolean): StreamloopCall['outcome'] => {
  if (!isHeard) return 'lost';
  return replayed ? 'replayed' : 'answered';
};

const failure = ({ status, code, retryAfterSeconds, more }: Extract<StreamloopFault, { type: 'fail' }>) => {
  const { headers, ...rest } = problem(status, code, `The fake service says ${code}.`, more);
  return {
    ...rest,
    headers: {
      ...headers,
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  };
};
