import { A_WHILE_MS, begin, goLive, onlyId, ended, asScenarios } from './Scenario.js';

/** What happens to leases: doubt, loss, sleep, and every way to end. */
export const leaseScenarios = asScenarios({
  'status-stale': {
    description: 'Live, but the service does not answer for its status.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      t.service.fault('status', { type: 'fail', code: 'server-error', status: 500 }, Infinity);
      await t.advance(20_000);
    },
  },
  'lease-at-risk': {
    description: 'Live, but the lease could not be renewed for more than half of the time left.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      await t.advance(240_000);
    },
  },
  'lease-lost': {
    description: 'The lease must have run out, and nobody answers.',
    phase: 'reconnecting',
    async play(t) {
      await goLive(t);
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
      await t.advance(320_000);
    },
  },
  'lease-lost-after-sleep': {
    description: 'The machine slept longer than the lease; the service cannot be reached yet.',
    phase: 'reconnecting',
    async play(t) {
      await goLive(t);
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
      t.clock.jumpWall(3_600_000);
      t.page.resume();
      await t.advance(100);
    },
  },
  'wrong-clock': {
    description: 'Live on a machine whose clock was set forward by ten minutes meanwhile.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      t.clock.jumpWall(600_000);
      await t.advance(A_WHILE_MS);
    },
  },
  'long-sleep': {
    description: 'Awake again after a sleep shorter than the lease; the network is not back yet.',
    phase: 'reconnecting',
    async play(t) {
      await goLive(t);
      t.service.fault('status', { type: 'fail', code: 'network' });
      t.clock.freeze(90_000);
      t.page.resume();
      await t.advance(100);
    },
  },
  recreated: {
    description: 'The service ended the stream, and the next one is live already.',
    phase: 'live',
    async play(t) {
      t.session.configure({ onExpired: 'recreate' });
      await goLive(t);
      t.service.end(onlyId(t), 'expired');
      await t.advance(A_WHILE_MS);
    },
  },
  'ended-stopped': ended('stopped', 'stop() was called.', (t) => t.session.stop()),
  'ended-unmounted': ended(
    'unmounted',
    'The last component that held the stream went away.',
    (t) => t.session.retain()(),
    1000,
  ),
  'ended-page-hidden': ended('page-hidden', 'The page was left.', (t) => t.page.leave()),
  'ended-max-duration': {
    description: 'The stream was as long as the app allows.',
    phase: 'ended',
    reason: 'max-duration',
    async play(t) {
      t.session.configure({ maxDurationMs: 60_000 });
      await begin(t, 60_000);
    },
  },
  'ended-expired': ended(
    'expired',
    'The lease ran out at the service.',
    (t) => t.service.end(onlyId(t), 'expired'),
    6000,
  ),
  'ended-deleted': ended(
    'deleted',
    'Somebody else deleted the stream.',
    (t) => t.service.end(onlyId(t), 'deleted'),
    6000,
  ),
  'ended-reaped': ended(
    'reaped',
    'The service ended the stream.',
    (t) => t.service.end(onlyId(t), 'reaped'),
    6000,
  ),
  'ended-lease-lost': ended(
    'lease-lost',
    'The service could not be reached until long after the lease must have run out.',
    (t) => {
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
    },
    400_000,
  ),
});
