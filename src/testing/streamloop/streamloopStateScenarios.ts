import { asStreamloopScenarios, type StreamloopScenario } from './StreamloopScenario.js';

const fields = { name: 'Harbour camera', quality: 'q_1080p', framerate: 'f_30' };

/** A stream in that state, which stays in it: the clock of the fake stands still. */
const inState = (state: string, description: string): StreamloopScenario => ({
  description,
  prepare: (fake) => fake.addStream({ state, fields }),
});

/** One scenario for each state, and for what can stand in place of one. */
export const streamloopStateScenarios = asStreamloopScenarios({
  draft: inState('draft', 'Made and ready, never started.'),
  invalid: inState('invalid', 'A start was refused by the checks.'),
  scheduled: inState('scheduled', 'Waits for its window.'),
  preparing: inState('preparing', 'Started; media is being fetched.'),
  activating: inState('activating', 'Started; about to be on the air.'),
  active: inState('active', 'On the air.'),
  failing: inState('failing', 'Something went wrong; it is being taken down.'),
  failed: inState('failed', 'Something went wrong. The service does not say what.'),
  stopping: inState('stopping', 'Being taken off the air.'),
  stopped: inState('stopped', 'Off the air; can start again.'),
  'unknown-state': inState('hibernating', 'A state that this version does not know.'),
  'no-state': {
    description: 'The service names no state.',
    prepare: (fake) => fake.addStream({ state: null, fields }),
  },
  none: { description: 'No stream is chosen.', prepare: () => null },
  loading: {
    description: 'Nothing is known yet.',
    prepare(fake) {
      fake.fault('get', { type: 'hang' }, Infinity);
      return fake.addStream({ state: 'active', fields });
    },
  },
  gone: { description: 'Deleted, or never there (404).', prepare: () => 'stream_gone' },
  'gone-null': {
    description: 'Not there: 200 with null.',
    prepare(fake) {
      fake.fault('get', { type: 'null' }, Infinity);
      return fake.addStream({ fields });
    },
  },
  unreachable: {
    description: 'The service does not answer.',
    prepare(fake) {
      fake.fault('get', { type: 'network' }, Infinity);
      return fake.addStream({ state: 'active', fields });
    },
  },
  'signed-out': {
    description: 'Nobody is signed in.',
    options: { session: { signedIn: false } },
    prepare: (fake) => fake.addStream({ state: 'active', fields }),
  },
});
