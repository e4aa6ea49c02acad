import type { EndReason } from '../../core/session/endReason.js';
import type { Phase } from '../../core/session/phase.js';
import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { CameraBehaviour, FakeMediaOptions } from '../media/FakeMedia.js';
import type { TestSession } from './TestSession.js';

/** How a session comes to be what a scenario promises. */
export interface Scenario {
  /** What a person would see. */
  description: string;
  /** The phase it ends in. */
  phase: Phase;
  /** With `ended`. */
  reason?: EndReason;
  /** With `failed`. */
  code?: OvershootErrorCode;
  /** The world it needs. */
  media?: FakeMediaOptions;
  /** Plays it on a session that is idle. */
  play: (t: TestSession) => Promise<void>;
}

/** Long enough for the first frames to be counted and seen. */
const UNTIL_LIVE_MS = 2000;
/** Into a stream that has been live for a while: the countdown has moved, the frame rate is steady. */
const A_WHILE_MS = 30_000;

const begin = async (t: TestSession, ms: number): Promise<void> => {
  void t.session.start();
  await t.advance(ms);
};
const goLive = (t: TestSession): Promise<void> => begin(t, UNTIL_LIVE_MS);
const onlyId = (t: TestSession): string => t.service.streams().at(-1) ?? '';

const ended = (
  reason: EndReason,
  description: string,
  finish: (t: TestSession) => void | Promise<unknown>,
  ms = 0,
): Scenario => ({
  description,
  phase: 'ended',
  reason,
  async play(t) {
    await goLive(t);
    void finish(t);
    await t.advance(ms);
  },
});

const refused = (code: OvershootErrorCode, status: number, description: string): Scenario => ({
  description,
  phase: 'failed',
  code,
  async play(t) {
    t.service.fault('create', { type: 'fail', code, status });
    await begin(t, 0);
  },
});

const noCamera = (code: OvershootErrorCode, media: FakeMediaOptions, description: string): Scenario => ({
  description,
  phase: 'failed',
  code,
  media,
  play: (t) => begin(t, 0),
});

const camera = (code: OvershootErrorCode, behaviour: CameraBehaviour, description: string): Scenario =>
  noCamera(code, { camera: behaviour }, description);

const asScenarios = <K extends string>(table: Record<K, Scenario>): Readonly<Record<K, Scenario>> => table;

/** Every state that a session can show, by name: the data behind `createTestSession`, stories and documents. */
export const scenarios = asScenarios({
  idle: { description: 'Nothing has happened.', phase: 'idle', play: async () => undefined },
  preview: {
    description: 'The camera is on, no stream exists.',
    phase: 'idle',
    play: (t) => t.session.preview(),
  },
  acquiring: {
    description: 'The person is asked for the camera; no stream exists yet.',
    phase: 'acquiring',
    media: { permission: 'prompt', prompt: 'wait' },
    play: (t) => begin(t, 0),
  },
  creating: {
    description: 'The stream is being made.',
    phase: 'creating',
    async play(t) {
      t.service.fault('create', { type: 'hang' });
      await begin(t, 0);
    },
  },
  connecting: {
    description: 'The stream exists, its room is being joined.',
    phase: 'connecting',
    async play(t) {
      t.room.script('wait');
      await begin(t, 100);
    },
  },
  waiting: { description: 'Published, no frame counted yet.', phase: 'waiting', play: (t) => begin(t, 200) },
  live: {
    description: 'The service counts frames.',
    phase: 'live',
    play: (t) => begin(t, UNTIL_LIVE_MS + A_WHILE_MS),
  },
  'frames-stopped': {
    description: 'Live, but the newest frame is old: the picture stands still on its way.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      t.service.freezeFrames(onlyId(t));
      await t.advance(20_000);
    },
  },
  'switch-failed': {
    description: 'Live; another camera could not be opened, so the one before it is open again.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      void t.session.setSource({ type: 'camera', deviceId: 'camera-gone' });
      await t.advance(UNTIL_LIVE_MS);
    },
  },
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
    phase: 'live',
    async play(t) {
      await goLive(t);
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
      await t.advance(320_000);
    },
  },
  reconnecting: {
    description: 'The way into the room is lost and sought again.',
    phase: 'reconnecting',
    async play(t) {
      await goLive(t);
      t.room.reconnecting();
      await t.advance(3000);
    },
  },
  ending: {
    description: 'Stopped, the stream is being deleted.',
    phase: 'ending',
    async play(t) {
      await goLive(t);
      t.service.fault('delete', { type: 'hang' });
      void t.session.stop();
      await t.advance(0);
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
  'failed-device-busy': camera('device-busy', 'busy', 'Another program uses the camera.'),
  'failed-constraints': camera('constraints', 'constraints', 'No camera can deliver what was asked for.'),
  'failed-capture': camera('capture-failed', 'fails', 'The camera does not start.'),
  'failed-capture-unsupported': camera('capture-unsupported', 'unsupported', 'This browser cannot capture.'),
  'failed-source-ended': {
    description: 'The camera was unplugged while live.',
    phase: 'failed',
    code: 'source-ended',
    async play(t) {
      await goLive(t);
      t.media.endTrack();
      await t.advance(0);
    },
  },
  'failed-unauthorized': refused('unauthorized', 401, 'The key is wrong.'),
  'failed-billing-denied': refused('billing-denied', 402, 'The account has no credit left.'),
  'failed-rate-limited': refused('rate-limited', 429, 'Too many requests.'),
  'failed-no-capacity': refused('no-capacity', 503, 'The service has no capacity.'),
  'failed-server-error': refused('server-error', 500, 'The service failed.'),
  'failed-network': {
    description: 'The service cannot be reached.',
    phase: 'failed',
    code: 'network',
    async play(t) {
      t.service.fault('create', { type: 'fail', code: 'network' });
      await begin(t, 0);
    },
  },
  'failed-timeout': {
    description: 'The service did not answer in time.',
    phase: 'failed',
    code: 'timeout',
    async play(t) {
      t.service.fault('create', { type: 'hang' });
      await begin(t, 10_000);
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

/** Name of a state that a session can show. */
export type TestScenario = keyof typeof scenarios;
