import type { OvershootErrorCode } from '../../core/errors/index.js';
import type { TestViewer } from './TestViewer.js';
import type { ViewerScenario } from './ViewerScenario.js';

/** Long enough for the first pictures. */
const UNTIL_PLAYING_MS = 3000;
const A_WHILE_MS = 20_000;

const publish = async (t: TestViewer): Promise<void> => {
  void t.session.start();
  await t.advance(UNTIL_PLAYING_MS);
};
const watch = async (t: TestViewer, ms: number): Promise<void> => {
  t.watch();
  await t.advance(ms);
};
const play = async (t: TestViewer): Promise<void> => {
  await publish(t);
  await watch(t, UNTIL_PLAYING_MS);
};

const failed = (
  code: OvershootErrorCode,
  description: string,
  spoil: (t: TestViewer) => void,
): ViewerScenario => ({
  description,
  phase: 'failed',
  code,
  async play(t) {
    await publish(t);
    spoil(t);
    await watch(t, A_WHILE_MS);
  },
});

const asScenarios = <K extends string>(
  table: Record<K, ViewerScenario>,
): Readonly<Record<K, ViewerScenario>> => table;

/** Every state that a viewer can show, by name: the data behind `createTestViewer`, stories and documents. */
export const viewerScenarios = asScenarios({
  idle: { description: 'Nobody watches yet.', phase: 'idle', play: publish },
  connecting: {
    description: 'The room is being joined.',
    phase: 'connecting',
    async play(t) {
      await publish(t);
      t.viewers.script('wait');
      await watch(t, 100);
    },
  },
  waiting: {
    description: 'The room is joined, and nobody publishes into it yet.',
    phase: 'waiting',
    async play(t) {
      await t.session.setSource({ type: 'external' });
      await play(t);
    },
  },
  playing: { description: 'Pictures come in.', phase: 'playing', play },
  'waiting-paused': {
    description: 'The publisher has paused: the room is joined, no new picture comes.',
    phase: 'waiting',
    async play(t) {
      await play(t);
      await t.session.setPaused(true);
      await t.advance(A_WHILE_MS);
    },
  },
  reconnecting: {
    description: 'LiveKit seeks its connection again; the last picture stays.',
    phase: 'reconnecting',
    async play(t) {
      await play(t);
      t.viewers.reconnecting();
    },
  },
  'reconnecting-anew': {
    description: 'The room is gone for this page, and the service cannot be asked for another token yet.',
    phase: 'reconnecting',
    async play(t) {
      await play(t);
      t.service.fault('viewer-token', { type: 'fail', code: 'network' }, Infinity);
      t.viewers.disconnect('lost');
      await t.advance(A_WHILE_MS);
    },
  },
  'playing-again': {
    description: 'Thrown out, and back in a new room with a fresh token.',
    phase: 'playing',
    async play(t) {
      await play(t);
      t.viewers.disconnect('lost');
      await t.advance(A_WHILE_MS);
    },
  },
  ended: {
    description: 'The stream has ended.',
    phase: 'ended',
    reason: 'deleted',
    async play(t) {
      await play(t);
      await t.session.stop();
      await t.advance(1000);
    },
  },
  'failed-stream-not-found': {
    description: 'The stream was over before, or belongs to somebody else.',
    phase: 'failed',
    code: 'stream-not-found',
    async play(t) {
      await publish(t);
      await t.session.stop();
      await t.advance(60_000);
      await watch(t, 100);
    },
  },
  'failed-unauthorized': failed('unauthorized', 'The key is wrong.', (t) =>
    t.service.fault('viewer-token', { type: 'fail', code: 'unauthorized', status: 401 }),
  ),
  'failed-network': failed('network', 'The service cannot be reached.', (t) =>
    t.service.fault('viewer-token', { type: 'fail', code: 'network' }, 3),
  ),
  'failed-view': failed('view-failed', 'The room refuses fresh tokens.', (t) =>
    t.viewers.script('refused', 2),
  ),
  'failed-network-blocked': failed('network-blocked', 'The room answers, but no video gets through.', (t) =>
    t.viewers.script('no-media', 3),
  ),
  'failed-csp-blocked': failed(
    'csp-blocked',
    'The Content-Security-Policy of the page forbids the room.',
    (t) => t.viewers.script('csp'),
  ),
  'failed-module-failed': failed('module-failed', 'The code that watches could not be loaded.', (t) =>
    t.viewers.failLoad(),
  ),
});

/** Name of a state that a viewer can show. */
export type TestViewerScenario = keyof typeof viewerScenarios;
