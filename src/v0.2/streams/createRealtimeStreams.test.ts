import { describe, expect, it } from 'vitest';
import { createStreamSession } from '../../core/session/createStreamSession.js';
import { createRealtimeWorld } from '../../testing/vision/createRealtimeWorld.js';
import { createRealtimeStreams } from './createRealtimeStreams.js';
import { endOfStream } from './endOfStream.js';
import { nativeTransport } from './nativeTransport.js';

const seen = { prompt: 'What?', model: 'm', processing: { intervalSeconds: 1 } };

function rig(options?: Parameters<typeof createRealtimeWorld>[0]) {
  const world = createRealtimeWorld(options);
  const credits: (number | null)[] = [];
  const streams = createRealtimeStreams({
    client: world.client,
    clock: world.clock,
    transport: () => nativeTransport(() => seen),
    onLease: (_, lease) => credits.push(lease.creditsRemainingCents),
  });
  const session = createStreamSession({ client: streams, platform: world.platform });
  return { ...world, streams, session, credits, phase: () => session.getSnapshot().phase };
}

async function live(options?: Parameters<typeof rig>[0]) {
  const t = rig(options);
  void t.session.start();
  await t.clock.advance(3000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live' });
  return t;
}

describe('a session over the older API', () => {
  it('goes live when the service infers, and ends with nothing left', async () => {
    const t = rig();
    void t.session.start();
    await t.clock.advance(100);
    expect(t.phase()).not.toBe('live');
    await t.clock.advance(2900);
    expect(t.phase()).toBe('live');
    expect(t.room.joins).toMatchObject([{ url: 'wss://rooms.test', token: 'publish-token-stream-1-1' }]);
    await t.session.stop();
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
    expect(t.wire.count('DELETE', '/stream-1')).toBe(1);
    expect(t.leaks()).toEqual([]);
  });

  it.each([30, 45])('holds a lease of %s s for ten minutes, and is charged for it', async (ttlSeconds) => {
    const t = await live({ ttlSeconds });
    await t.clock.advance(600_000);
    expect(t.phase()).toBe('live');
    const renewals = t.wire.count('POST', '/keepalive');
    expect(renewals).toBeGreaterThanOrEqual(600 / (ttlSeconds * 0.45));
    expect(renewals).toBeLessThanOrEqual(600 / (ttlSeconds * 0.35));
    expect(t.credits.at(-1)).toBe(1000 - renewals);
  });

  it('joins a lost room again with the token of the last renewal', async () => {
    const t = await live();
    await t.clock.advance(60_000);
    t.room.disconnect('lost');
    await t.clock.advance(5000);
    expect(t.phase()).toBe('live');
    const tokens = t.room.joins.map(({ token }) => token);
    expect(tokens).toHaveLength(2);
    expect(tokens[1]).toMatch(/^publish-token-stream-1-([3-9]|\d\d)$/);
  });

  it('is not called live while the service sees nothing', async () => {
    const t = await live();
    t.room.loseFrames(true);
    await t.clock.advance(20_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'stalled',
      problem: { code: 'frames-not-counted' },
    });
    t.room.loseFrames(false);
    await t.clock.advance(10_000);
    expect(t.phase()).toBe('live');
  });

  it('ends with the documented error where a renewal finds no credit', async () => {
    const t = await live();
    t.service.fault('keepalive', { type: 'fail', code: 'billing-denied', status: 402 });
    await t.clock.advance(20_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'billing-denied', status: 402, stage: 'keepalive' },
    });
    await t.clock.advance(5000);
    expect(t.leaks()).toEqual([]);
  });

  it('sits out a service that is replaced: 503 for as long as the lease allows', async () => {
    const t = await live({ ttlSeconds: 30 });
    t.service.fault('keepalive', { type: 'fail', code: 'no-capacity', status: 503 }, Infinity);
    t.service.fault('status', { type: 'fail', code: 'no-capacity', status: 503 }, Infinity);
    await t.clock.advance(18_000);
    t.service.mend();
    await t.clock.advance(20_000);
    expect(t.phase()).toBe('live');
    expect(t.service.streams()).toEqual(['stream-1']);
  });

  it('calls the sixth stream of a key by its name, once', async () => {
    const t = rig();
    t.service.fault('create', { type: 'fail', code: 'rate-limited', status: 429 });
    void t.session.start();
    await t.clock.advance(20_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'too-many-streams', status: 429 },
    });
    expect(t.wire.count('POST', '/streams')).toBe(1);
    expect(t.leaks()).toEqual([]);
  });

  it('watches by a token to spectate with', async () => {
    const t = await live();
    expect(await t.streams.viewerToken('stream-1')).toMatchObject({
      url: 'wss://rooms.test',
      expiresInSeconds: 300,
    });
  });
});

describe('an end that the service tells', () => {
  it.each([
    ['client_requested', { phase: 'ended', reason: 'deleted' }],
    ['lease_expired', { phase: 'ended', reason: 'expired' }],
    ['webrtc_disconnected', { phase: 'ended', reason: 'reaped' }],
    ['a word of tomorrow', { phase: 'ended', reason: 'reaped' }],
    ['insufficient_credits', { phase: 'failed', error: { code: 'billing-denied', stage: 'results' } }],
  ])('%s', async (why, snapshot) => {
    const t = await live();
    t.streams.tellEnd(endOfStream('stream-1', why));
    await t.clock.advance(100);
    expect(t.session.getSnapshot()).toMatchObject(snapshot);
    // It is gone already.
    expect(t.wire.count('DELETE', '/stream-1')).toBe(0);
    expect((await t.streams.getStream('stream-1')).state).toBe('ended');
  });

  it('of another stream, or after the end, changes nothing', async () => {
    const t = await live();
    t.streams.tellEnd(endOfStream('stream-9', 'lease_expired'));
    expect(t.phase()).toBe('live');
    await t.session.stop();
    t.streams.tellEnd(endOfStream('stream-1', 'lease_expired'));
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
  });

  it('while it is being stopped is no second end', async () => {
    const t = await live();
    t.service.fault('delete', { type: 'delay', ms: 500 });
    const stopped = t.session.stop();
    t.streams.tellEnd(endOfStream('stream-1', 'client_requested'));
    await t.clock.advance(1000);
    expect(await stopped).toBe('stopped');
    expect(t.wire.count('DELETE', '/stream-1')).toBe(1);
    expect(t.leaks()).toEqual([]);
  });
});

it('what the older API cannot do is said, and sent nowhere', async () => {
  const t = rig();
  const { streams } = t;
  for (const call of [
    streams.complete({ model: 'm', messages: [] }),
    streams.listPrices(),
    streams.getBalance(),
    streams.createStream({ source: { type: 'rtsp', url: 'rtsp://camera' } }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'invalid-option' });
  expect(t.wire.calls).toEqual([]);
});
