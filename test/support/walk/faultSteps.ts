import * as fc from 'fast-check';
import type { ServiceFault, ServiceOperation } from '../../../src/testing/index.js';
import { step } from './step.js';
import type { Step, Walk } from './Walk.js';

const operations = fc.constantFrom<ServiceOperation>('create', 'keepalive', 'status', 'delete', 'models');

/** A service that lies (a 404 for what lives) has tests of its own: no session can tell what it costs then. */
const codes = fc.constantFrom(
  'network',
  'server-error',
  'timeout',
  'no-capacity',
  'rate-limited',
  'conflict',
  'unauthorized',
  'billing-denied',
  'protocol',
);

const serviceFaults: fc.Arbitrary<ServiceFault> = fc.oneof(
  fc.record(
    { type: fc.constant('fail' as const), code: codes, retryAfterMs: fc.constantFrom(0, 2000, 600_000) },
    { requiredKeys: ['type', 'code'] },
  ),
  fc.constant<ServiceFault>({ type: 'hang' }),
  fc.record({ type: fc.constant('delay' as const), ms: fc.constantFrom(1, 700, 9000, 15_000, 50_000) }),
  fc.constant<ServiceFault>({ type: 'lose-answer' }),
);

const none = fc.constant(undefined);

const living = (walk: Walk): string | undefined => walk.t.service.liveStreams().at(-1);

const inRoom = (walk: Walk, act: () => unknown): void => {
  if (walk.t.room.openJoins() > 0) act();
};

/** What goes wrong at the service, in the room, and on the way to them. */
export const faults: readonly fc.Arbitrary<Step>[] = [
  step(
    'fault',
    fc.tuple(operations, serviceFaults, fc.constantFrom(1, 1, 2, 4, 30)),
    (w, [operation, fault, times]) => w.t.service.fault(operation, fault, times),
  ),
  step('outage', none, (w) => {
    for (const operation of ['keepalive', 'status', 'models'] as const)
      w.t.service.fault(operation, { type: 'fail', code: 'network' }, Infinity);
  }),
  step('no capacity', fc.constantFrom(1, 2, 3), (w, times) =>
    w.t.service.fault('create', { type: 'fail', code: 'no-capacity' }, times),
  ),
  step('mend', none, (w) => w.t.service.mend()),
  step('release', none, (w) => w.t.service.release()),
  step('the service ends it', fc.constantFrom('expired', 'deleted', 'reaped'), (w, reason) => {
    const id = living(w);
    if (id) w.t.service.end(id, reason);
  }),
  step('frames stop', none, (w) => {
    const id = living(w);
    if (id) w.t.service.freezeFrames(id);
  }),
  step(
    'room will',
    fc.constantFrom('wait', 'refused', 'lost', 'no-media', 'csp', 'room-ended', 'taken-over'),
    (w, behaviour) => w.t.room.script(behaviour),
  ),
  step('room loses', fc.constantFrom('lost', 'room-ended', 'refused', 'taken-over'), (w, cause) =>
    inRoom(w, () => w.t.room.disconnect(cause)),
  ),
  step('room reconnects', none, (w) => inRoom(w, () => w.t.room.reconnecting())),
  step('room is back', none, (w) => {
    if (w.t.room.joins.at(-1)?.state === 'reconnecting') w.t.room.reconnected();
  }),
  step('room publishes', none, (w) => {
    // The camera may still be opening; time has to go on meanwhile.
    if (w.t.room.joins.at(-1)?.state === 'joining') void w.t.room.publish();
    return undefined;
  }),
  step('room stalls', fc.constantFrom('encoder', 'source', 'nothing'), (w, what) => w.t.room.stall(what)),
  step('frames get lost', fc.boolean(), (w, lost) => w.t.room.loseFrames(lost)),
  step('room does not close', none, (w) => w.t.room.holdClose()),
  step('room takes no other track', none, (w) => w.t.room.failReplace()),
  step('publisher does not load', none, (w) => w.t.room.failLoad()),
];
