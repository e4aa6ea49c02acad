import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { StreamSource } from '../../core/capture/StreamSource.js';
import {
  A_WHILE_MS,
  asScenarios,
  begin,
  ended,
  goLive,
  noCamera,
  onlyId,
  refused,
  type Scenario,
} from './Scenario.js';
import type { TestSession } from './TestSession.js';

/** Longer than it takes to notice that nothing is sent, or that nothing is counted. */
const UNTIL_NOTICED_MS = 20_000;

const stalled = (
  problem: OvershootErrorCode,
  description: string,
  play: (t: TestSession) => void | Promise<unknown>,
  ms = UNTIL_NOTICED_MS,
): Scenario => ({
  description,
  phase: 'stalled',
  problem,
  async play(t) {
    await goLive(t);
    await play(t);
    await t.advance(ms);
  },
});

const from = (source: StreamSource, scenario: Scenario): Scenario => ({
  ...scenario,
  async play(t) {
    await t.session.setSource(source);
    await scenario.play(t);
  },
});

const screen: StreamSource = { type: 'screen' };
const file: StreamSource = { type: 'file', file: new Blob(['video'], { type: 'video/mp4' }) };

/** What happens between the lens and the first counted frame: everything that is neither a good day nor an end by failure. */
export const publicationScenarios = asScenarios({
  armed: {
    description:
      'The camera is on and a stream is held ready, so that a click shows at once; nothing is sent.',
    phase: 'armed',
    async play(t) {
      t.session.configure({ warm: 'room' });
      void t.session.preview();
      await t.advance(2000);
    },
  },
  paused: {
    description: 'The app has paused: the stream goes on, nothing is sent.',
    phase: 'paused',
    async play(t) {
      await goLive(t);
      await t.session.setPaused(true);
      await t.advance(1000);
    },
  },
  'poor-connection': {
    description: 'The network is too slow for a better picture.',
    phase: 'live',
    async play(t) {
      t.room.measure({ quality: 'poor', limitedBy: 'bandwidth', roundTripMs: 380 });
      await begin(t, A_WHILE_MS);
    },
  },
  'device-overloaded': {
    description: 'The device is too busy for a better picture.',
    phase: 'live',
    async play(t) {
      t.room.measure({ quality: 'good', limitedBy: 'cpu' });
      await begin(t, A_WHILE_MS);
    },
  },
  'sharing-screen': from(screen, { description: 'A screen is shared.', phase: 'live', play: goLive }),
  'playing-file': from(file, { description: 'A file is played.', phase: 'live', play: goLive }),
  'capture-interrupted': stalled(
    'capture-interrupted',
    'The system has paused the camera, for example for a call.',
    (t) => t.media.muteTrack(true),
  ),
  'device-lost': stalled(
    'device-lost',
    'The only camera was pulled out; the stream is held for a minute.',
    (t) => {
      t.media.set({ camera: 'missing' });
      t.media.endTrack();
    },
    3000,
  ),
  'permission-revoked': stalled(
    'permission-revoked',
    'The person has taken the permission back; the stream is held for a minute.',
    (t) => t.media.setPermission('denied'),
    3000,
  ),
  'source-ended': stalled(
    'source-ended',
    'Video that the app owned has ended; the stream is held for a minute.',
    async (t) => {
      await t.session.setSource({ type: 'test-pattern' });
      t.media.endTrack();
    },
    3000,
  ),
  'source-silent': stalled('source-silent', 'The source gives no new pictures.', (t) =>
    t.room.stall('source'),
  ),
  'encoder-stalled': stalled('encoder-stalled', 'The browser encodes nothing, in a new room neither.', (t) =>
    t.room.stall('encoder'),
  ),
  'track-disabled': stalled('track-disabled', 'Somebody has disabled the track.', (t) => {
    for (const track of t.media.liveTracks()) track.enabled = false;
  }),
  'not-publishing': stalled(
    'not-publishing',
    'The room is joined, and has no video of this page, after another try neither.',
    (t) => t.room.stall('sender'),
  ),
  'frames-not-counted': stalled('frames-not-counted', 'Frames are sent, the service counts none.', (t) =>
    t.room.loseFrames(true),
  ),
  'frames-stopped': stalled('frames-not-counted', 'The picture stands still on its way.', (t) =>
    t.service.freezeFrames(onlyId(t)),
  ),
  'pull-interrupted': {
    description: 'The camera that the service pulls is out of reach; the service tries again by itself.',
    phase: 'reconnecting',
    problem: 'pull-interrupted',
    async play(t) {
      await t.session.setSource({ type: 'remote', name: 'door' });
      await goLive(t);
      t.service.freezeFrames(onlyId(t));
      await t.advance(UNTIL_NOTICED_MS);
    },
  },
  'failed-source-unreachable': from(
    { type: 'remote', name: 'door' },
    refused('source-unreachable', 422, 'The service could not open the camera that it was to pull.'),
  ),
  'failed-source-not-allowed': from(
    { type: 'remote', name: 'cellar' },
    refused('source-not-allowed', 403, 'The handler knows no camera of that name.'),
  ),
  'connecting-blocked': {
    description: 'The room answers, but no video gets through; it is tried again.',
    phase: 'connecting',
    problem: 'network-blocked',
    async play(t) {
      t.room.script('no-media');
      t.room.script('wait');
      await begin(t, 5000);
    },
  },
  'ended-screen-cancelled': {
    description: 'The person chose no screen.',
    phase: 'ended',
    reason: 'screen-cancelled',
    media: { screen: 'cancel' },
    async play(t) {
      await t.session.setSource(screen);
      await begin(t, 0);
    },
  },
  'ended-screen-ended': from(
    screen,
    ended('screen-ended', 'The person pressed "Stop sharing".', (t) => t.media.endTrack(), 1000),
  ),
  'ended-file-ended': from(
    file,
    ended('file-ended', 'The file was played to its end.', (t) => t.media.endTrack(), 1000),
  ),
  'failed-device-lost': {
    description: 'The camera did not come back within a minute.',
    phase: 'failed',
    code: 'device-lost',
    async play(t) {
      await goLive(t);
      t.media.set({ camera: 'missing' });
      t.media.endTrack();
      await t.advance(65_000);
    },
  },
  'failed-policy-blocked': noCamera(
    'policy-blocked',
    { policy: false },
    'A header or an iframe forbids the camera.',
  ),
  'failed-file-unplayable': from(file, {
    description: 'The browser cannot play the file.',
    phase: 'failed',
    code: 'file-unplayable',
    media: { playable: false },
    play: (t) => begin(t, 0),
  }),
  'failed-network-blocked': {
    description: 'The room answers, but no video gets through.',
    phase: 'failed',
    code: 'network-blocked',
    async play(t) {
      t.room.script('no-media', 3);
      await begin(t, 10_000);
    },
  },
  'failed-csp-blocked': {
    description: 'The Content-Security-Policy of the page forbids the room.',
    phase: 'failed',
    code: 'csp-blocked',
    async play(t) {
      t.room.script('csp');
      await begin(t, 1000);
    },
  },
});
