import { describe, expect, it } from 'vitest';
import { createTestSession, type ServiceOperation, type TestSession } from '../../testing/index.js';

const times = (t: TestSession, operation: ServiceOperation): number[] =>
  t.service.calls.filter((call) => call.operation === operation).map(({ at }) => at);

describe('the lease of a live stream', () => {
  it('is renewed at 0.4 of its length, for as long as the stream lives', async () => {
    const t = await createTestSession('live');
    await t.advance(600_000);
    expect(times(t, 'keepalive')).toEqual([120_000, 240_000, 360_000, 480_000, 600_000]);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
  });

  it('is renewed while the page is hidden, when nobody asks for the status', async () => {
    const t = await createTestSession('live');
    t.page.hide();
    const asked = t.service.count('status');
    await t.advance(600_000);
    expect(t.service.count('keepalive')).toBe(5);
    expect(t.service.count('status')).toBe(asked);
    expect(t.session.status.getSnapshot().isStale).toBe(true);
    t.page.show();
    await t.advance(0);
    expect(t.service.count('status')).toBe(asked + 1);
    expect(t.session.status.getSnapshot().isStale).toBe(false);
  });

  it('is not declared lost without the service having been asked', async () => {
    const t = await createTestSession('lease-lost');
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'reconnecting', lease: 'lost' });
    t.service.mend();
    const id = t.session.getSnapshot().id;
    await t.advance(20_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', id, reason: 'expired' });
  });

  it('is asked for gently in a long outage: a service in trouble must not be hammered', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'network' }, 1000);
    const before = t.service.count('keepalive');
    await t.advance(300_000);
    const untilDeadline = t.service.count('keepalive') - before;
    expect(untilDeadline).toBeGreaterThan(8);
    expect(untilDeadline).toBeLessThan(50);
    await t.advance(60_000);
    // Every 5 to 15 seconds.
    expect(t.service.count('keepalive') - before - untilDeadline).toBeLessThanOrEqual(12);
  });

  it('at risk is ok again after one renewal, and tells nobody twice', async () => {
    const t = await createTestSession('live');
    const seen: string[] = ['ok'];
    t.session.subscribe(() => {
      const { lease } = t.session.getSnapshot();
      if (seen.at(-1) !== lease) seen.push(lease);
    });
    t.service.fault('keepalive', { type: 'fail', code: 'server-error' }, Infinity);
    await t.advance(230_000);
    t.service.mend();
    await t.advance(20_000);
    expect(seen).toEqual(['ok', 'at-risk', 'ok']);
  });

  it('that nobody answers for ends as lease-lost, with the camera off', async () => {
    const t = await createTestSession('ended-lease-lost');
    expect(t.service.count('delete')).toBe(1);
    t.service.mend();
    t.verify();
  });

  it('whose renewals reach the service, though no answer comes back, lives on as its status says', async () => {
    const t = await createTestSession('live');
    const seen: string[] = [];
    t.session.on('transition', ({ region, to }) => region === 'lease' && seen.push(to));
    t.service.fault('keepalive', { type: 'lose-answer' }, Infinity);
    await t.advance(400_000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(seen).not.toContain('lost');
    await t.session.stop();
    t.verify();
  });

  it('of which no answer tells anything is deleted when it is given up, though it was renewed', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'lose-answer' }, Infinity);
    t.service.fault('status', { type: 'lose-answer' }, Infinity);
    await t.advance(400_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'lease-lost' });
    expect(t.service.liveStreams()).toEqual([]);
  });

  it('that is given up is deleted before the next stream begins: never two at once', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'lose-answer' }, Infinity);
    t.service.fault('status', { type: 'lose-answer' }, Infinity);
    t.service.fault('delete', { type: 'delay', ms: 3000 });
    const costing: number[] = [];
    t.session.on('transition', ({ to }) => to === 'ended' && void t.session.start());
    t.session.on('created', () => costing.push(t.service.liveStreams().length));
    await t.advance(400_000);
    expect(costing).toEqual([1]);
  });

  it('that is given up while nobody answers is deleted once, in vain', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
    t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
    t.service.fault('delete', { type: 'fail', code: 'network' }, Infinity);
    await t.advance(400_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'lease-lost' });
    expect(t.service.count('delete')).toBe(1);
    expect(t.session.getLog().map(({ type }) => type)).toContain('delete-failed');
  });

  it('that was ended elsewhere ends with the reason that the service gives', async () => {
    const t = await createTestSession('live');
    t.service.end('stream-1', 'deleted');
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'deleted' });
    expect(t.service.count('delete')).toBe(0);
  });

  it('that the service refuses to renew for good fails with that error', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'unauthorized', status: 401 });
    await t.advance(120_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'unauthorized', stage: 'keepalive' },
    });
    expect(t.service.count('delete')).toBe(1);
  });

  it('is neither renewed nor asked for after the end', async () => {
    const t = await createTestSession('ended-stopped');
    const calls = t.service.calls.length;
    await t.advance(3_600_000);
    expect(t.service.calls).toHaveLength(calls);
    expect(t.clock.pending()).toBe(0);
  });

  it('that waits to be tried again is renewed when the network is back', async () => {
    const t = await createTestSession('live');
    t.page.setOnline(false);
    t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
    t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
    await t.advance(160_000);
    t.service.mend();
    const renewed = t.service.count('keepalive');
    t.page.setOnline(true);
    await t.advance(0);
    expect(t.service.count('keepalive')).toBe(renewed + 1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok' });
  });

  it('that is renewed in time is not renewed for a network that came back', async () => {
    const t = await createTestSession('live');
    t.page.setOnline(false);
    t.page.setOnline(true);
    await t.advance(1000);
    expect(t.service.count('keepalive')).toBe(0);
  });

  it('brings the token that the next room is joined with', async () => {
    const t = await createTestSession('live');
    await t.advance(130_000);
    t.room.disconnect('lost');
    await t.advance(5000);
    expect(t.room.joins.map(({ token }) => token)).toEqual([
      'publish-token-stream-1-1',
      'publish-token-stream-1-2',
    ]);
  });

  it('whose status says 404 while it can be renewed lives on', async () => {
    const t = await createTestSession('live');
    t.service.fault('status', { type: 'fail', code: 'stream-not-found', status: 404 });
    const renewed = t.service.count('keepalive');
    await t.advance(20_000);
    expect(t.service.count('keepalive')).toBe(renewed + 1);
    expect(t.session.getSnapshot().phase).toBe('live');
  });
});

describe('the countdown', () => {
  const watch = (t: TestSession): { values: (number | null)[]; stop: () => void } => {
    const values: (number | null)[] = [];
    const stop = t.session.countdown.subscribe(() => values.push(t.session.countdown.getSnapshot()));
    return { values, stop };
  };

  it('ticks once a second while somebody looks, and rests otherwise', async () => {
    const t = await createTestSession('live');
    await t.advance(500);
    const timers = t.clock.pending();
    const { values, stop } = watch(t);
    expect(t.session.countdown.getSnapshot()).toBe(268);
    await t.advance(3000);
    expect(values).toEqual([267, 266, 265]);
    stop();
    expect(t.clock.pending()).toBe(timers);
  });

  it('starts again with each renewal and is null without a lease', async () => {
    const t = await createTestSession('live');
    watch(t);
    await t.advance(88_000);
    expect(t.session.countdown.getSnapshot()).toBe(300);
    await t.session.stop();
    expect(t.session.countdown.getSnapshot()).toBeNull();
  });

  it('is right on a machine whose clock is wrong', async () => {
    const ahead = await createTestSession('live', { service: { skewMs: 3_600_000 } });
    const behind = await createTestSession('live', { service: { skewMs: -3_600_000 } });
    watch(ahead);
    watch(behind);
    expect([ahead, behind].map((t) => t.session.countdown.getSnapshot())).toEqual([268, 268]);
  });

  it('never shows more than the careful clock, when the wall clock jumps', async () => {
    const t = await createTestSession('live');
    watch(t);
    // Whoever notices the jump has the lease renewed; until that is answered, only the clocks are known.
    t.service.fault('keepalive', { type: 'hang' });
    t.clock.jumpWall(-3_600_000);
    await t.advance(1000);
    expect(t.session.countdown.getSnapshot()).toBeLessThanOrEqual(267);
    t.clock.jumpWall(7_200_000);
    await t.advance(1000);
    expect(t.session.countdown.getSnapshot()).toBe(0);
    // The next renewal knows better.
    t.service.mend();
    t.service.release();
    await t.advance(100_000);
    expect(t.session.getSnapshot().lease).toBe('ok');
  });
});

it('the countdown of a stream that nobody looked at any more is not shown to the next', async () => {
  const t = await createTestSession('live');
  t.session.countdown.subscribe(() => undefined)();
  await t.session.stop();
  expect(t.session.countdown.getSnapshot()).toBeNull();
});

it('a short lease survives a clock set forward, though the first renewal after it hangs', async () => {
  const t = await createTestSession('live', { service: { ttlSeconds: 5 } });
  t.service.fault('keepalive', { type: 'hang' });
  t.clock.jumpWall(60_000);
  await t.advance(20_000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok', id: 'stream-1' });
});

describe('a service that takes 3 s for each answer', () => {
  it('is heard where the wall clock was set forward: the stream lives', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'delay', ms: 3000 }, Infinity);
    t.clock.jumpWall(600_000);
    await t.advance(150_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'ok', id: 'stream-1' });
  });

  it('is heard after a long sleep: the stream has expired', async () => {
    const t = await createTestSession('live');
    t.page.hide();
    t.clock.freeze(400_000);
    t.service.fault('keepalive', { type: 'delay', ms: 3000 }, Infinity);
    t.service.fault('status', { type: 'delay', ms: 3000 }, Infinity);
    t.page.resume();
    await t.advance(20_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'expired' });
  });

  it('is heard after a long sleep: the stream is recreated', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.page.hide();
    t.clock.freeze(400_000);
    t.service.fault('keepalive', { type: 'delay', ms: 3000 }, Infinity);
    t.page.resume();
    await t.advance(20_000);
    expect(t.service.liveStreams()).toEqual(['stream-2']);
  });

  it.each([
    [5, 1200],
    [20, 4000],
    [30, 7000],
  ])('keeps a lease of %i s with answers of %i ms', async (ttlSeconds, ms) => {
    const t = await createTestSession('live', { service: { ttlSeconds } });
    t.service.fault('keepalive', { type: 'delay', ms }, Infinity);
    await t.advance(600_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-1' });
    await Promise.all([t.session.stop(), t.advance(10_000)]);
    expect(t.leaks()).toEqual([]);
  });
});
