import { UNTIL_LIVE_MS, A_WHILE_MS, begin, goLive, asScenarios } from './Scenario.js';
import type { TestSession } from './TestSession.js';

const beginPulled = async (t: TestSession): Promise<void> => {
  await t.session.setSource({ type: 'remote', name: 'door' });
  await begin(t, UNTIL_LIVE_MS + A_WHILE_MS);
};

/** A good day, and what can happen to the video on it. */
export const lifecycleScenarios = asScenarios({
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
  'switch-failed': {
    description: 'Live; another camera could not be opened, so the one before it is open again.',
    phase: 'live',
    async play(t) {
      await goLive(t);
      void t.session.setSource({ type: 'camera', deviceId: 'camera-gone' });
      await t.advance(UNTIL_LIVE_MS);
    },
  },
  external: {
    description: 'Somebody else publishes: no camera here.',
    phase: 'waiting',
    async play(t) {
      await t.session.setSource({ type: 'external' });
      await begin(t, UNTIL_LIVE_MS);
    },
  },
  pulled: {
    description: 'The service fetches the video of a camera elsewhere, and counts frames.',
    phase: 'live',
    play: beginPulled,
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
});
