import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';

/** Phases that a session shows in that time, in order. */
async function phasesIn(t: TestSession, ms: number): Promise<string[]> {
  const phases: string[] = [];
  const stop = t.session.on('phase', ({ to }) => phases.push(to));
  await t.advance(ms);
  stop();
  return phases;
}

/** Live with somebody else's frames, at that rate. */
async function external(t: TestSession, framesPerSecond: number): Promise<void> {
  await t.session.setSource({ type: 'external' });
  void t.session.start();
  await t.advance(100);
  t.service.setFramesPerSecond(framesPerSecond);
  const room = await t.room.load();
  const { track } = await t.media.openTestPattern({ width: 64, height: 48, frameRate: 5 });
  track.stop();
  room.openPublisher({
    ...(await t.session.takePublishCredentials()),
    track: Promise.resolve(track),
    encoding: { maxBitrate: 1, maxFramerate: 1 },
    paused: false,
    onEvent: () => undefined,
  });
}

function cutOff(t: TestSession): void {
  t.service.fault('status', { type: 'fail', code: 'network' }, Infinity);
  t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
}

describe('nobody answers', () => {
  it.each(['end', 'recreate'] as const)(
    'for the frames of somebody else (%s): not live',
    async (onExpired) => {
      const t = await createTestSession('idle', { onExpired });
      await external(t, 15);
      await t.advance(10_000);
      expect(t.session.getSnapshot().phase).toBe('live');
      cutOff(t);
      await t.advance(30_000);
      expect(t.session.getSnapshot().phase).toBe('reconnecting');
      t.service.mend();
      await t.advance(30_000);
      expect(t.session.getSnapshot().phase).toBe('live');
    },
  );

  it('for a lease that must be over: not live, even where the room still seems to stand', async () => {
    const t = await createTestSession('live');
    cutOff(t);
    await t.advance(200_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', lease: 'at-risk' });
    await t.advance(120_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'reconnecting', lease: 'lost' });
  });
});

describe('a slow publisher', () => {
  it('that sends a frame every seven seconds stays live', async () => {
    const t = await createTestSession('idle');
    await external(t, 0.15);
    // Two frames tell the pace.
    await t.advance(30_000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(await phasesIn(t, 120_000)).toEqual([]);
  });

  it('that stops is noticed all the same', async () => {
    const t = await createTestSession('idle');
    await external(t, 0.15);
    await t.advance(30_000);
    t.service.freezeFrames('stream-1');
    await t.advance(30_000);
    expect(t.session.getSnapshot().phase).toBe('reconnecting');
  });
});

describe('the service is asked why a stream is gone', () => {
  it.each([600, 1500, 4000])('for %i ms: no room is sought meanwhile', async (ms) => {
    const t = await createTestSession('live');
    t.service.fault('status', { type: 'delay', ms }, 6);
    t.service.end('stream-1', 'expired');
    await t.advance(10_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'expired' });
    expect(t.room.joins).toHaveLength(1);
  });

  it('slowly, and the next stream follows', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.service.fault('status', { type: 'delay', ms: 1500 }, 6);
    t.service.end('stream-1', 'expired');
    await t.advance(10_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-2' });
  });

  it('once, however often the page is shown meanwhile', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'stream-not-found', status: 404 }, Infinity);
    t.service.fault('status', { type: 'hang' }, Infinity);
    await t.advance(120_000);
    const asked = { keepalive: t.service.count('keepalive'), status: t.service.count('status') };
    for (let i = 0; i < 3; i += 1) {
      t.page.hide();
      t.page.show();
      await t.advance(500);
    }
    expect({ keepalive: t.service.count('keepalive'), status: t.service.count('status') }).toEqual(asked);
  });
});

describe('between a stream and the one that takes its place', () => {
  it.each(['stop', 'leave'] as const)('%s turns the camera off at once', async (how) => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.room.holdClose();
    t.service.end('stream-1', 'expired');
    await t.advance(500);
    expect(t.session.getSnapshot().phase).toBe('ended');
    if (how === 'stop') void t.session.stop();
    else t.page.leave({ cached: true });
    expect(t.session.getSnapshot().capture.state).toBe('off');
    expect(t.media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(1);
  });
});

describe('credentials for somebody else', () => {
  it('can be asked for right after start()', async () => {
    const t = await createTestSession();
    void t.session.start({ source: { type: 'external' } });
    const taken = t.session.takePublishCredentials();
    await t.advance(1000);
    expect((await taken).token).toContain('stream-1');
    expect(t.session.getSnapshot().phase).toBe('waiting');
  });

  it('of a stream that is gone are not handed out', async () => {
    const t = await createTestSession('external');
    await t.advance(30_000);
    t.service.end('stream-1', 'deleted');
    const [taken] = await Promise.allSettled([t.session.takePublishCredentials(), t.advance(1000)]);
    expect(taken).toMatchObject({ status: 'rejected', reason: { code: 'invalid-option' } });
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'deleted' });
  });
});

it('a late stream that cannot be given back is told', async () => {
  const t = await createTestSession('idle');
  t.service.fault('create', { type: 'delay', ms: 15_000 });
  t.service.fault('delete', { type: 'fail', code: 'network' }, 3);
  const told: unknown[] = [];
  t.session.on('delete-failed', ({ streamId, error }) => told.push([streamId, error.code]));
  void t.session.start();
  await t.advance(40_000);
  expect(t.session.getSnapshot()).toMatchObject({ error: { code: 'create-outcome-unknown' } });
  expect(told).toEqual([['stream-1', 'network']]);
});

describe('the status after the end', () => {
  it('of a stream that was stopped is no longer shown as fresh', async () => {
    const t = await createTestSession('live');
    await t.session.stop();
    expect(t.session.status.getSnapshot()).toMatchObject({ data: { id: 'stream-1' }, isStale: true });
  });

  it('of the stream before is not shown for the next', async () => {
    const t = await createTestSession('live');
    await t.session.stop();
    void t.session.start();
    await t.advance(0);
    expect(t.session.status.getSnapshot().isStale).toBe(false);
  });
});
