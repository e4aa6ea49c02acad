import { expect, test } from 'vitest';
import { encodedFrame } from '../../testSupport/encodedFrame.js';
import { anyString, textContaining } from '../../testSupport/matchers.js';
import { openResults } from '../../testSupport/openResults.js';
import { pushRequest } from '../../testSupport/pushRequest.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';

const offer = { webrtc: { type: 'offer', sdp: 'an offer' } };

test('an offer is answered, with no TURN server and no room', async () => {
  const { push } = await startTestEmulator();
  const { status, json } = await push('POST', '/streams', { ...pushRequest, ...offer });
  expect([status, json]).toEqual([
    201,
    {
      stream_id: anyString,
      webrtc: { type: 'answer', sdp: 'answer to an offer' },
      lease: { ttl_seconds: 45 },
      turn_servers: [],
      livekit: null,
    },
  ]);
});

test('its frames are those of the stream; no token, no spectators', async () => {
  const { push, createPush, transports, clock } = await startTestEmulator();
  const id = await createPush(offer);
  transports[0]?.listener.onFrame(encodedFrame(clock.now(), { keyframe: true }));
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({
    source_type: 'webrtc',
    state: 'active',
  });
  expect((await push('POST', `/streams/${id}/keepalive`)).json).toMatchObject({ livekit_token: null });
  expect((await push('POST', `/streams/${id}/spectate`)).status).toBe(400);
});

test('a connection that is lost ends the stream', async () => {
  const { emulator, push, createPush, transports } = await startTestEmulator();
  const id = await createPush(offer);
  transports[0]?.listener.onLost();
  const socket = await openResults(emulator.url, id);
  expect(await socket.closed).toEqual({ code: 1001, reason: 'stream ended: webrtc_disconnected' });
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(404);
});

test('a stream that ends closes its connection', async () => {
  const { push, createPush, transports } = await startTestEmulator();
  await push('DELETE', `/streams/${await createPush(offer)}`);
  expect(transports.map(({ closed }) => closed)).toEqual([true]);
});

test('an offer that cannot be read is 422 and makes no stream', async () => {
  const { push, events } = await startTestEmulator();
  const source = { type: 'webrtc', sdp: 'bad' };
  const { status, json } = await push('POST', '/streams', { ...pushRequest, source });
  expect([status, json]).toMatchObject([422, { message: textContaining('the sdp cannot be read') }]);
  expect((await events()).map(({ type }) => type)).not.toContain('stream-created');
});

test('a room of the user: its loss ends the stream by another name, and nobody is told a token', async () => {
  const { emulator, push, createPush, transports } = await startTestEmulator();
  const source = { type: 'livekit', url: 'ws://127.0.0.1:7880', token: 't' };
  const id = await createPush({ source });
  expect((await push('POST', `/streams/${id}/keepalive`)).json).toMatchObject({ livekit_token: null });
  transports[0]?.listener.onLost();
  const socket = await openResults(emulator.url, id);
  expect(await socket.closed).toEqual({ code: 1001, reason: 'stream ended: livekit_disconnected' });
});

test('a room that cannot be joined is 422 and makes no stream', async () => {
  const { push, events } = await startTestEmulator();
  const source = { type: 'livekit', url: 'bad', token: 't' };
  const { status, json } = await push('POST', '/streams', { ...pushRequest, source });
  expect([status, json]).toMatchObject([422, { message: textContaining('cannot be joined') }]);
  expect((await events()).map(({ type }) => type)).not.toContain('stream-created');
});
