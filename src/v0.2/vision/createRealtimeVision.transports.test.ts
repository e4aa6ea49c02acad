import { describe, expect, it } from 'vitest';
import { createVisionRig } from '../testSupport/createVisionRig.js';
import { resultMessage } from '../../testing/vision/resultMessage.js';

const rig = (options = {}) => createVisionRig({ transport: { type: 'webrtc' }, ...options });

/** Started, and connected as far as the network goes. */
async function connected(options = {}) {
  const t = rig(options);
  void t.vision.session.start();
  await t.clock.advance(200);
  t.peers.last().become('connected');
  t.service.resumeFrames('stream-1');
  await t.clock.advance(3000);
  expect(t.stream().phase).toBe('live');
  return t;
}

describe('a peer connection of the page', () => {
  it('sends its offer, and gathers with the TURN servers of the answer', async () => {
    const t = await connected();
    expect(t.wire.calls.find(({ path }) => path === '/streams')?.body).toMatchObject({
      source: { type: 'webrtc', sdp: 'v=0 offer' },
    });
    expect(t.peers.all).toMatchObject([
      {
        done: ['servers', 'offer', 'v=0 answer'],
        iceServers: [{ urls: 'turn:turn.test', username: 'u', credential: 'c' }],
        tracks: [expect.objectContaining({ kind: 'video' })],
        encodings: [{ maxFramerate: 15 }],
      },
    ]);
    expect(t.room.joins).toEqual([]);
    t.sockets.last().say(resultMessage());
    await t.clock.advance(100);
    expect(t.results).toHaveLength(1);
    await t.vision.session.stop();
    expect(t.peers.open()).toBe(0);
    expect(t.leaks()).toEqual([]);
  });

  it('is held by renewals that bring no token', async () => {
    const t = await connected();
    await t.clock.advance(120_000);
    expect(t.stream()).toMatchObject({ phase: 'live', lease: 'ok' });
    expect(t.peers.all).toHaveLength(1);
  });

  it('sends nothing while it is paused, and goes on', async () => {
    const t = await connected();
    await t.vision.session.setPaused(true);
    await t.clock.advance(100);
    await t.vision.session.setPaused(false);
    await t.clock.advance(100);
    expect(t.peers.last().tracks.map((track) => track === null)).toEqual([false, true, false]);
  });

  it('whose answer does not fit leaves no stream behind', async () => {
    const t = rig();
    t.peers.refuse();
    void t.vision.session.start();
    await t.clock.advance(3000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'publish-failed' } });
    expect(t.service.streams()).toEqual(['stream-1']);
    expect(t.service.liveStreams()).toEqual([]);
    expect([t.peers.all.length, t.peers.open()]).toEqual([1, 0]);
    expect(t.leaks()).toEqual([]);
  });

  it('stopped while its stream is made, leaves neither', async () => {
    const t = rig();
    t.service.fault('create', { type: 'delay', ms: 2000 });
    void t.vision.session.start();
    await t.clock.advance(500);
    void t.vision.session.stop();
    await t.clock.advance(5000);
    expect(t.service.liveStreams()).toEqual([]);
    expect([t.peers.all.length, t.peers.open()]).toEqual([1, 0]);
    expect(t.leaks()).toEqual([]);
  });

  it('whose create is refused is closed', async () => {
    const t = rig();
    t.service.fault('create', { type: 'fail', code: 'billing-denied', status: 402 });
    void t.vision.session.start();
    await t.clock.advance(3000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'billing-denied', status: 402 } });
    expect(t.peers.open()).toBe(0);
  });

  it('that never comes ends the stream after twenty seconds', async () => {
    const t = rig();
    void t.vision.session.start();
    await t.clock.advance(19_000);
    expect(t.stream().phase).not.toBe('failed');
    await t.clock.advance(2000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'publish-failed' } });
    expect(t.leaks()).toEqual([]);
  });

  it('that breaks is not made again', async () => {
    const t = await connected();
    t.peers.last().become('failed');
    await t.clock.advance(5000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'publish-failed' } });
    expect(t.peers.all).toHaveLength(1);
    expect(t.leaks()).toEqual([]);
  });

  it('that stumbles and comes back goes on', async () => {
    const t = await connected();
    t.peers.last().become('disconnected');
    expect(t.stream().phase).toBe('reconnecting');
    await t.clock.advance(1000);
    t.peers.last().become('connected');
    await t.clock.advance(6000);
    expect(t.stream().phase).toBe('live');
  });

  it('over which nothing is sent is kept: there is no other', async () => {
    const t = await connected();
    t.peers.last().isStalled = true;
    t.service.freezeFrames('stream-1');
    await t.clock.advance(20_000);
    expect(t.stream()).toMatchObject({ phase: 'stalled', problem: { code: 'encoder-stalled' } });
    t.peers.last().isStalled = false;
    t.service.resumeFrames('stream-1');
    await t.clock.advance(10_000);
    expect(t.stream().phase).toBe('live');
    expect([t.peers.all.length, t.peers.open()]).toEqual([1, 1]);
  });

  it('that the service has lost ends as it says, and another follows where that is wanted', async () => {
    const t = await connected({ onExpired: 'recreate' });
    t.service.end('stream-1', 'reaped');
    t.sockets.last().end(1001, 'stream ended: webrtc_disconnected');
    await t.clock.advance(1000);
    expect(t.stream()).toMatchObject({ id: 'stream-2', generation: 2 });
    expect([t.peers.all.length, t.peers.open()]).toEqual([2, 1]);
  });
});

describe('a room of one’s own', () => {
  it('opens no camera, and is live when the service sees what somebody publishes there', async () => {
    const t = createVisionRig({ transport: { type: 'livekit', url: 'wss://mine.test', token: 'subscribe' } });
    void t.vision.session.start();
    await t.clock.advance(3000);
    expect(t.wire.calls.find(({ path }) => path === '/streams')?.body).toMatchObject({
      source: { type: 'livekit', url: 'wss://mine.test', token: 'subscribe' },
    });
    expect(t.stream().phase).toBe('waiting');
    t.service.resumeFrames('stream-1');
    await t.clock.advance(5000);
    expect(t.stream().phase).toBe('live');
    expect([t.media.openings, t.room.joins, t.peers.all]).toEqual([[], [], []]);
    await t.clock.advance(120_000);
    expect(t.stream()).toMatchObject({ phase: 'live', lease: 'ok' });
    await t.vision.session.stop();
    expect(t.leaks()).toEqual([]);
  });
});
