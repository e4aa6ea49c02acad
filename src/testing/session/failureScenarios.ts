import { begin, goLive, refused, full, noCamera, camera, asScenarios } from './Scenario.js';

/** Every way to fail. */
export const failureScenarios = asScenarios({
  'failed-permission-blocked': noCamera(
    'permission-blocked',
    { permission: 'denied' },
    'The camera is blocked for this site.',
  ),
  'failed-permission-dismissed': noCamera(
    'permission-dismissed',
    { permission: 'prompt', prompt: 'dismiss' },
    'The person closed the question.',
  ),
  'failed-insecure-context': noCamera(
    'insecure-context',
    { secure: false },
    'The page was served by plain http.',
  ),
  'failed-no-device': camera('no-device', 'missing', 'There is no camera.'),
  'failed-device-busy': camera('device-busy', 'busy', 'Another program uses the camera.', 2000),
  'failed-constraints': camera('constraints', 'constraints', 'No camera can deliver what was asked for.'),
  'failed-capture': camera('capture-failed', 'fails', 'The camera does not start.', 2000),
  'failed-capture-unsupported': camera('capture-unsupported', 'unsupported', 'This browser cannot capture.'),
  'failed-unauthorized': refused('unauthorized', 401, 'The key is wrong.'),
  'failed-not-signed-in': refused('not-signed-in', 401, 'Nobody is signed in.'),
  'failed-too-many-streams': refused('too-many-streams', 429, 'As many streams as allowed are live.'),
  'failed-billing-denied': refused('billing-denied', 402, 'The account has no credit left.'),
  'failed-rate-limited': full('rate-limited', 429, 'Too many requests.'),
  'failed-no-capacity': full('no-capacity', 503, 'The service has no capacity.'),
  'failed-server-error': refused('server-error', 500, 'The service failed.'),
  'failed-network': {
    description: 'The service cannot be reached.',
    phase: 'failed',
    code: 'network',
    async play(t) {
      t.service.fault('create', { type: 'fail', code: 'network' });
      t.service.fault('models', { type: 'fail', code: 'network' });
      await begin(t, 0);
    },
  },
  'failed-offline': {
    description: 'This device was offline at the click: nothing was sent, the camera stayed off.',
    phase: 'failed',
    code: 'offline',
    async play(t) {
      t.page.setOnline(false);
      await begin(t, 0);
      // Back again: nothing happens by itself.
      t.page.setOnline(true);
      await t.advance(60_000);
    },
  },
  'failed-create-outcome-unknown': {
    description: 'The answer to the create was lost: nobody knows whether a stream was made.',
    phase: 'failed',
    code: 'create-outcome-unknown',
    async play(t) {
      t.service.fault('create', { type: 'lose-answer' });
      await begin(t, 0);
    },
  },
  'failed-module-failed': {
    description: 'The code that publishes could not be loaded.',
    phase: 'failed',
    code: 'module-failed',
    async play(t) {
      t.room.failLoad(2);
      await begin(t, 0);
    },
  },
  'failed-publish-failed': {
    description: 'The room could not be reached.',
    phase: 'failed',
    code: 'publish-failed',
    async play(t) {
      t.room.script('lost', 3);
      await begin(t, 10_000);
    },
  },
  'failed-publish-refused': {
    description: 'The room refused the token twice.',
    phase: 'failed',
    code: 'publish-refused',
    async play(t) {
      t.room.script('refused', 2);
      await begin(t, 10_000);
    },
  },
  'failed-taken-over': {
    description: 'Another page publishes with the same token.',
    phase: 'failed',
    code: 'taken-over',
    async play(t) {
      await goLive(t);
      t.room.disconnect('taken-over');
      await t.advance(0);
    },
  },
});
