import type { ServiceEndReason } from '../service/FakeStream.js';
import type { TestVision } from './TestVision.js';
import { goOn, goOnByPeer, goOnInOwnRoom, streamOf } from './visionPlay.js';
import { asVisionScenarios, type VisionScenario } from './VisionScenario.js';

/** The service ends the stream, and says this word to those who listen. */
const ended = (
  endedBecause: string,
  how: ServiceEndReason,
  {
    begin = goOn,
    ...promise
  }: Partial<VisionScenario> &
    Pick<VisionScenario, 'description'> & { begin?: (t: TestVision) => Promise<void> },
): VisionScenario => ({
  phase: 'ended',
  resultsState: 'closed',
  watch: 'stopped',
  outcome: 'ok',
  endedBecause,
  async play(t) {
    await begin(t);
    t.service.end(streamOf(t), how);
    t.sockets.last().end(1001, `stream ended: ${endedBecause}`);
    await t.advance(1000);
  },
  ...promise,
});

/** Every word of the service for the end of a stream, and what else ends one. */
export const visionEnds = asVisionScenarios({
  'ended-client-requested': ended('client_requested', 'deleted', {
    description: 'Somebody else deleted the stream.',
    reason: 'deleted',
  }),
  'ended-webrtc-disconnected': ended('webrtc_disconnected', 'reaped', {
    description: 'The service has lost the peer connection of the page.',
    reason: 'reaped',
    options: { transport: { type: 'webrtc' } },
    begin: goOnByPeer,
  }),
  'ended-livekit-disconnected': ended('livekit_disconnected', 'reaped', {
    description: 'The service was thrown out of the room.',
    reason: 'reaped',
    options: { transport: { type: 'livekit', url: 'wss://rooms.test', token: 'subscribe' } },
    begin: goOnInOwnRoom,
  }),
  'ended-lease-expired': ended('lease_expired', 'expired', {
    description: 'The lease ran out at the service.',
    reason: 'expired',
  }),
  'ended-insufficient-credits': ended('insufficient_credits', 'reaped', {
    description: 'The credit is used up, and the service has ended the stream.',
    phase: 'failed',
    code: 'billing-denied',
  }),
  'renewal-not-paid': {
    description: 'The credit is used up: the service has refused a renewal (402).',
    phase: 'failed',
    code: 'billing-denied',
    resultsState: 'closed',
    watch: 'stopped',
    outcome: 'ok',
    async play(t) {
      await goOn(t);
      t.service.fault('keepalive', { type: 'fail', code: 'billing-denied', status: 402 }, Infinity);
      await t.advance(30_000);
      t.service.mend();
    },
  },
  'key-refused': {
    description: 'The key was revoked: the service has closed the results with 1008.',
    phase: 'failed',
    code: 'unauthorized',
    resultsState: 'closed',
    resultsCode: 'unauthorized',
    watch: 'stopped',
    outcome: 'ok',
    async play(t) {
      await goOn(t);
      t.sockets.last().end(1008, 'revoked');
      await t.advance(1000);
    },
  },
  'sixth-stream': {
    description: 'Five streams of this key are live, and a sixth is not made (429).',
    phase: 'failed',
    code: 'too-many-streams',
    resultsState: 'closed',
    watch: 'stopped',
    async play(t) {
      t.service.fault('create', { type: 'fail', code: 'too-many-streams', status: 429 }, Infinity);
      void t.session.start();
      await t.advance(15_000);
      t.service.mend();
    },
  },
});
