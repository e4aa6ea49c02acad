import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  sample,
  tuple,
} from 'fast-check';
import type { FaultSpec } from 'overshoot-emulator';
import type { Mischief, Plan } from './Plan.js';

const ms = (min: number, max: number): Arbitrary<number> => integer({ min, max });
const service = (fault: Arbitrary<FaultSpec>): Arbitrary<Mischief> =>
  fault.map((each) => ({ type: 'service', fault: each }));

const once = { count: 1 } as const;
const few = integer({ min: 1, max: 3 });
const slow = (route: FaultSpec['route'], max: number): Arbitrary<FaultSpec> =>
  record({
    route: constant(route),
    delayMs: ms(300, max),
    delayAt: constantFrom('before', 'after'),
    count: constant(1),
  });
const refused = (route: FaultSpec['route'], ...statuses: number[]): Arbitrary<FaultSpec> =>
  record({ route: constant(route), status: constantFrom(...statuses), count: few });
const dropped = (route: FaultSpec['route']): Arbitrary<FaultSpec> =>
  constantFrom<FaultSpec>({ route, drop: 'before', ...once }, { route, drop: 'after', ...once });

const throttled: Arbitrary<Mischief> = oneof(
  constantFrom('1', '2', '9999').map<Mischief>((seconds) => ({
    type: 'service',
    fault: { route: 'keepalive', status: 429, headers: { 'retry-after': seconds }, ...once },
  })),
  ms(1000, 4000).map<Mischief>((retryAfterInMs) => ({
    type: 'service',
    fault: { route: 'keepalive', status: 429, ...once },
    retryAfterInMs,
  })),
);

const keepalive = oneof(
  service(refused('keepalive', 500, 503)),
  throttled,
  service(constant({ route: 'keepalive', hang: true, ...once })),
  service(slow('keepalive', 3000)),
  service(dropped('keepalive')),
);
const status = service(
  oneof(
    refused('status', 500, 404),
    slow('status', 3000),
    constant<FaultSpec>({ route: 'status', hang: true, ...once }),
  ),
);
const create = service(oneof(refused('create', 503), slow('create', 2500), dropped('create')));
const stream = constantFrom<Mischief>(
  { type: 'stream', action: 'expire' },
  { type: 'stream', action: 'reap' },
  { type: 'stream', action: 'delete' },
);
const media = oneof(
  constantFrom<Mischief>(
    { type: 'stream', action: 'kill-signal' },
    { type: 'stream', action: 'force-reconnect' },
    { type: 'put-out', reason: 'SERVER_SHUTDOWN' },
    { type: 'put-out', reason: 'PARTICIPANT_REMOVED' },
    { type: 'stream', action: 'expire-tokens' },
  ),
  ms(500, 8000).map<Mischief>((forMs) => ({ type: 'drop-media', forMs })),
  ms(500, 8000).map<Mischief>((forMs) => ({ type: 'outage', forMs })),
);
const source = oneof(
  ms(500, 4000).map<Mischief>((forMs) => ({ type: 'mute', forMs })),
  constant<Mischief>({ type: 'end-track' }),
);
const page = oneof(
  ms(200, 2000).map<Mischief>((forMs) => ({ type: 'offline', forMs })),
  ms(500, 4000).map<Mischief>((forMs) => ({ type: 'hide', forMs })),
  constantFrom(-3_600_000, -10_000, 3000, 60_000, 3_600_000).map<Mischief>((byMs) => ({
    type: 'wall-clock',
    byMs,
  })),
);
const person = oneof(
  record({ type: constant('remount'), afterMs: ms(0, 2500), thenStart: boolean() }),
  record({
    type: constant('press'),
    button: constantFrom('stop', 'stop and start'),
    thenStartAfterMs: option(ms(0, 1500)),
  }),
  record({ type: constant('pause'), forMs: ms(500, 4000) }),
);

/** Ends come less often than what a session is to survive, or most sessions would be short. */
const mischief = oneof(
  { arbitrary: keepalive, weight: 6 },
  { arbitrary: status, weight: 3 },
  { arbitrary: service(refused('delete', 503)), weight: 1 },
  { arbitrary: media, weight: 4 },
  { arbitrary: source, weight: 2 },
  { arbitrary: page, weight: 5 },
  { arbitrary: person, weight: 2 },
  { arbitrary: stream, weight: 2 },
) as Arbitrary<Mischief>;

const plan = record({
  source: constantFrom('test-pattern', 'test-pattern', 'camera'),
  doubleStart: boolean(),
  before: oneof({ arbitrary: constant([]), weight: 2 }, { arbitrary: tuple(create), weight: 1 }),
  after: array(record({ atMs: ms(0, 8000), mischief }), { minLength: 3, maxLength: 6 }),
  lingerMs: ms(0, 3000),
})
  // Three to six in all, in the order of their times.
  .map(({ after, ...rest }) => ({
    ...rest,
    after: after.slice(0, 6 - rest.before.length).toSorted((a, b) => a.atMs - b.atMs),
  }));

/** The same seed is the same plan, for ever, as long as this file and fast-check stay the same. */
export function drawPlan(seed: number): Plan {
  const [drawn] = sample(plan, { seed, numRuns: 1 });
  if (!drawn) throw new Error('fast-check has drawn nothing.');
  return { seed, ...drawn } as Plan;
}
