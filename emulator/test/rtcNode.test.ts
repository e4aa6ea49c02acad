import {
  dispose,
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

const WIDTH = 640;
const HEIGHT = 360;
const FRAME_MS = 50;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  await dispose();
});

test('a publisher that is no browser (rtc-node, libwebrtc in Rust)', async () => {
  const log = server.room('robot');
  const room = new Room();
  const token = await server.token({ room: 'robot' });
  await room.connect(server.signalUrl, token, { autoSubscribe: false, dynacast: false });
  const source = new VideoSource(WIDTH, HEIGHT);
  const track = LocalVideoTrack.createVideoTrack('robot', source);
  await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ simulcast: false }));

  let count = 0;
  const timer = setInterval(() => {
    count += 1;
    const pixels = new Uint8Array(WIDTH * HEIGHT * 4).fill(count & 0xff);
    source.captureFrame(new VideoFrame(pixels, WIDTH, HEIGHT, VideoBufferType.RGBA));
  }, FRAME_MS);
  await waitFor('frames', () => log.frames.length > 60, 20_000);
  clearInterval(timer);
  expect(log.frames.at(-1)).toMatchObject({ codec: 'VP8', width: WIDTH, height: HEIGHT, intact: true });
  await room.disconnect();
  await waitFor('leaving', () => server.events.some(({ type }) => type === 'participant-left'));
});
