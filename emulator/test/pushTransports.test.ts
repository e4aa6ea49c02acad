import {
  dispose,
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { openResults } from '../src/testSupport/openResults.js';
import type { OpenResults } from '../src/testSupport/openResults.js';
import { startChatServer, type ChatServer } from './support/startChatServer.js';
import { waitFor } from './support/waitFor.js';

/** The transports of v0.2 that need no browser: a room of the server, and a room of the user's own. */

const WIDTH = 320;
const HEIGHT = 240;
const MODEL = 'emulator/frame-facts';
const inference = {
  prompt: 'Which colour?',
  model: MODEL,
  output_schema_json: {
    type: 'object',
    properties: { colour: { enum: ['red', 'green', 'blue'] }, width: { type: 'integer' } },
  },
};

let server: ChatServer;
const undo: (() => Promise<unknown> | void)[] = [];

beforeAll(async () => {
  server = await startChatServer();
});
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) {
    await step();
  }
});
afterAll(async () => {
  await server.close();
  await dispose();
});

/** Publishes a picture of one colour until the test is over. */
async function publish(url: string, token: string) {
  const room = new Room();
  await room.connect(url, token, { autoSubscribe: false, dynacast: false });
  undo.push(() => room.disconnect());
  const source = new VideoSource(WIDTH, HEIGHT);
  const track = LocalVideoTrack.createVideoTrack('camera', source);
  await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ simulcast: false }));
  let rgb = [255, 0, 0];
  const timer = setInterval(() => {
    const pixels = new Uint8Array(WIDTH * HEIGHT * 4).map((_value, at) => rgb[at % 4] ?? 255);
    source.captureFrame(new VideoFrame(pixels, WIDTH, HEIGHT, VideoBufferType.RGBA));
  }, 66);
  undo.push(() => clearInterval(timer));
  return { room, paint: (next: number[]) => (rgb = next) };
}

const createdSchema = v.object({
  stream_id: v.string(),
  livekit: v.nullable(v.object({ url: v.string(), token: v.string() })),
});

async function create(source: object) {
  const response = await fetch(`${server.url}/v0.2/streams`, {
    method: 'POST',
    headers: { authorization: 'Bearer ovs_test', 'content-type': 'application/json' },
    body: JSON.stringify({ processing: { interval_seconds: 0.2 }, inference, source }),
  });
  const json: unknown = await response.json();
  if (response.status !== 201) {
    throw new Error(`${response.status} ${JSON.stringify(json)}`);
  }
  return v.parse(createdSchema, json);
}

/** Whether results come to say so. */
const says = async (socket: OpenResults, colour: string): Promise<boolean> =>
  waitFor(colour, async () => (await socket.next()).result === `{"colour":"${colour}","width":${WIDTH}}`);

test('native: results follow what is published into the room of the server', async () => {
  const { stream_id: id, livekit } = await create({ type: 'native' });
  const socket = await openResults(server.url, id);
  const { paint } = await publish(livekit?.url ?? '', livekit?.token ?? '');
  expect(await says(socket, 'red')).toBe(true);
  paint([0, 0, 255]);
  expect(await says(socket, 'blue')).toBe(true);
});

test('livekit: the emulator joins a room of the user, and its end is the end of the stream', async () => {
  // Any LiveKit server would do; the one at hand is another stream of the emulator.
  const { id: roomId, publish: credentials } = await server.createStream();
  const viewer = v.parse(
    v.object({ view: v.object({ url: v.string(), token: v.string() }) }),
    await server.api(`/streams/${roomId}/viewer-token`, {}),
  );
  const { paint } = await publish(credentials.url, credentials.token);
  const { stream_id: id, livekit } = await create({ type: 'livekit', ...pick(viewer.view) });
  expect(livekit).toBeNull();
  const socket = await openResults(server.url, id);
  expect(await says(socket, 'red')).toBe(true);
  paint([0, 192, 0]);
  expect(await says(socket, 'green')).toBe(true);

  await fetch(`${server.url}/v1beta/streams/${roomId}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer ovs_test' },
  });
  expect(await socket.closed).toEqual({ code: 1001, reason: 'stream ended: livekit_disconnected' });
});

test('livekit: a token that opens nothing is told at once', async () => {
  const url = server.url.replace('http', 'ws');
  await expect(create({ type: 'livekit', url, token: 'none' })).rejects.toThrow('cannot be joined');
});

const pick = ({ url, token }: { url: string; token: string }) => ({ url, token });
