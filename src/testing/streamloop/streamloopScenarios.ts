import { streamloopStateScenarios } from './streamloopStateScenarios.js';
import type { FakeStreamloop } from './FakeStreamloop.js';
import { asStreamloopScenarios, type StreamloopScenario } from './StreamloopScenario.js';
import type { StreamloopFault } from './wire/StreamloopFault.js';
import type { FakeStreamloopOperation } from './wire/FakeStreamloopOperation.js';

const fields = { name: 'Harbour camera' };

/** A draft, with which something is about to go wrong. */
const about = (
  description: string,
  prepare: (fake: FakeStreamloop) => void,
  state = 'draft',
): StreamloopScenario => ({
  description,
  prepare(fake) {
    prepare(fake);
    return fake.addStream({ state, fields });
  },
});

const meets = (
  description: string,
  operation: FakeStreamloopOperation,
  fault: StreamloopFault,
  state?: string,
): StreamloopScenario => about(description, (fake) => fake.fault(operation, fault, Infinity), state);

const fetched = { fetchedAt: '2026-11-22T11:54:00Z', mirrorLastError: null };
const youtube = {
  lifecycle: 'LIVE',
  concurrentViewers: 1284,
  totalViews: 93_120,
  likeCount: 4711,
  watchUrl: 'https://www.youtube.com/watch?v=harbour',
  mirrorStatus: 'MIRRORED',
  ...fetched,
};
const withStats = (description: string, stats: object | null): StreamloopScenario => ({
  description,
  prepare(fake) {
    const id = fake.addStream({ state: 'active', fields });
    fake.setStats(id, stats);
    return id;
  },
});

/** Every state of its own that the StreamLoop components can show: the data behind their stories. */
export const streamloopScenarios = {
  ...streamloopStateScenarios,
  ...asStreamloopScenarios({
    'start-refused': about('The next start is answered with `invalid`.', (fake) => fake.refuse('invalid')),
    'start-guarded': about('The next start is refused by a guard (422).', (fake) => fake.refuse('guard')),
    'no-credits': about('The next start is refused for want of credits (402).', (fake) =>
      fake.refuse('credits'),
    ),
    'start-lost': meets('Answers to a start are lost, though it counts.', 'start', { type: 'lose-answer' }),
    'start-slow': meets('A start is not answered.', 'start', { type: 'hang' }),
    'stop-fails': meets(
      'A stop is refused.',
      'stop',
      { type: 'fail', status: 403, code: 'FORBIDDEN' },
      'active',
    ),
    'delete-forbidden': meets('The sign-in does not allow to delete.', 'delete', {
      type: 'fail',
      status: 403,
      code: 'INSUFFICIENT_SCOPE',
    }),
    'schedule-refused': meets('A schedule is refused.', 'schedule', {
      type: 'fail',
      status: 422,
      code: 'INVALID_INPUT',
    }),
    'not-ready': {
      description: 'Neither a destination nor anything to play.',
      prepare: (fake) =>
        fake.addStream({ fields: { ...fields, destinationID: null, videoUploadObjectID: null } }),
    },
    'check-fails': meets('Readiness cannot be asked.', 'readiness', { type: 'network' }),
    'many-streams': {
      description: 'More streams than a page.',
      prepare(fake) {
        const states = ['active', 'draft', 'scheduled', 'failed', 'stopped', 'hibernating'];
        for (let i = 1; i <= 45; i += 1)
          fake.addStream({ state: states[i % states.length] ?? null, fields: { name: `Camera ${i}` } });
        return null;
      },
    },
    'no-streams': { description: 'There are no streams.', prepare: () => null },
    'list-loading': meets('The list is on its way.', 'list', { type: 'hang' }),
    'list-fails': meets('The list cannot be had.', 'list', { type: 'network' }),
    'create-refused': meets('The service does not take what was entered.', 'create', {
      type: 'fail',
      status: 422,
      code: 'INVALID_INPUT',
      more: { errors: [{ path: 'name', message: 'is taken' }] },
    }),
    'create-lost': meets('Answers to a create are lost, though it counts.', 'create', {
      type: 'lose-answer',
    }),
    'destination-taken': {
      description: 'There is a destination of the same name.',
      prepare(fake) {
        fake.addDestination('Studio');
        fake.addDestination('Main channel', 'youtube');
        return null;
      },
    },
    watched: withStats('On YouTube, with numbers.', youtube),
    'needs-reauth': withStats('YouTube has to be connected again.', {
      ...youtube,
      lifecycle: 'COMPLETE',
      mirrorStatus: 'NEEDS_REAUTH',
      mirrorLastError: 'The token was revoked.',
    }),
    'no-stats': withStats('Not on YouTube.', null),
    'stats-fail': meets('The numbers cannot be had.', 'live-stats', { type: 'network' }, 'active'),
    'reads-only': {
      description: 'Signed in, to look only.',
      options: { session: { scopes: ['streamloop:read'] } },
      prepare: (fake) => fake.addStream({ state: 'active', fields }),
    },
    'with-key': {
      description: 'The handler works with an API key.',
      options: { session: { canSignIn: false } },
      prepare: (fake) => fake.addStream({ state: 'active', fields }),
    },
    'sign-in-unknown': meets('Nobody knows yet who is signed in.', 'session', { type: 'hang' }),
    'sign-in-fails': meets('Who is signed in cannot be asked.', 'session', { type: 'network' }),
  }),
} as const;

/** Name of a state that the StreamLoop components can show. */
export type TestStreamloopScenario = keyof typeof streamloopScenarios;
