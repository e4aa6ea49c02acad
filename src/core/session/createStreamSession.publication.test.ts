import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';

const phase = (t: TestSession) => t.session.getSnapshot().phase;

describe('publishing', () => {
  it('passes the encoding on, one megabit and 15 frames where nothing is said', async () => {
    const t = await createTestSession('live');
    expect(t.room.joins[0]?.encoding).toEqual({ maxBitrate: 1_000_000, maxFramerate: 15 });
    const own = await createTestSession('live', { publish: { maxBitrate: 300_000 } });
    expect(own.room.joins[0]?.encoding).toEqual({ maxBitrate: 300_000, maxFramerate: 15 });
  });

  it('is live only once frames are counted', async () => {
    const t = await createTestSession('idle', { service: { framesPerSecond: 1 } });
    void t.session.start();
    await t.advance(200);
    expect(phase(t)).toBe('waiting');
    t.service.freezeFrames('stream-1');
    await t.advance(5000);
    expect(phase(t)).toBe('waiting');
    await t.advance(10_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'stalled',
      publication: 'no-frames',
      problem: { code: 'frames-not-counted' },
    });
    expect(t.session.getSnapshot().problem?.message).toMatch(/^\d+ frames have left this page/);
  });

  it('that sends nothing is made anew once, and not again and again', async () => {
    const t = await createTestSession('encoder-stalled');
    expect(t.room.joins.map(({ state }) => state)).toEqual(['gone', 'publishing']);
    await t.advance(60_000);
    expect(t.room.joins).toHaveLength(2);
    t.room.stall('nothing');
    await t.advance(5000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', problem: null });
  });

  it('whose source gives nothing is not made anew', async () => {
    const t = await createTestSession('source-silent');
    expect(t.room.joins).toHaveLength(1);
    t.room.stall('nothing');
    await t.advance(5000);
    expect(phase(t)).toBe('live');
  });

  it('whose camera the system has paused for long is not made anew', async () => {
    const t = await createTestSession('live');
    t.media.muteTrack(true);
    t.room.stall('encoder');
    await t.advance(60_000);
    expect(t.room.joins).toHaveLength(1);
    expect(t.session.getSnapshot().problem?.code).toBe('capture-interrupted');
    t.media.muteTrack(false);
    t.room.stall('nothing');
    await t.advance(5000);
    expect(phase(t)).toBe('live');
  });

  it('says what is sent, while it is sent', async () => {
    const t = await createTestSession('live');
    expect(t.session.publishStats.getSnapshot()).toMatchObject({
      sentFps: 15,
      kbitPerSecond: 480,
      roundTripMs: 40,
      limitedBy: 'none',
      quality: 'excellent',
    });
    await t.session.setPaused(true);
    expect(t.session.publishStats.getSnapshot()).toBeNull();
    await t.session.stop();
    expect(t.session.publishStats.getSnapshot()).toBeNull();
  });

  it('can be paused, also over the loss of its room, and goes on when it is told to', async () => {
    const t = await createTestSession('paused');
    const counted = (): number | null | undefined => t.session.status.getSnapshot().data?.lastFrameIndex;
    await t.advance(10_000);
    const before = counted();
    t.room.disconnect('lost');
    await t.advance(20_000);
    expect([phase(t), counted(), t.room.joins.length]).toEqual(['paused', before, 2]);
    await t.session.setPaused(false);
    expect(phase(t)).toBe('waiting');
    await t.advance(3000);
    expect(phase(t)).toBe('live');
    expect(counted()).toBeGreaterThan(before ?? 0);
  });

  it.each(['connecting', 'waiting', 'reconnecting'] as const)(
    'whose source ends in "%s" says so, and not that it waits for something else',
    async (scenario) => {
      const t = await createTestSession(scenario, { source: { type: 'test-pattern' } });
      t.media.endTrack();
      if (scenario === 'connecting') await t.room.publish();
      if (scenario === 'reconnecting') t.room.reconnected();
      await t.advance(5000);
      const { phase: shown, problem } = t.session.getSnapshot();
      expect([shown, problem?.code]).toEqual(['stalled', 'source-ended']);
    },
  );

  it('whose source has failed says so again after the machine has slept', async () => {
    const t = await createTestSession('live', { source: { type: 'test-pattern' } });
    t.media.endTrack();
    await t.advance(1000);
    expect(phase(t)).toBe('stalled');
    t.clock.jumpWall(3_600_000);
    await t.advance(10_000);
    expect([phase(t), t.session.getSnapshot().problem?.code]).toEqual(['stalled', 'source-ended']);
  });

  it('whose source has failed says so also while its room is sought', async () => {
    const t = await createTestSession('live', { source: { type: 'test-pattern' } });
    t.media.endTrack();
    await t.advance(1000);
    t.room.script('wait');
    t.room.disconnect('lost');
    await t.advance(10_000);
    expect([phase(t), t.session.getSnapshot().problem?.code]).toEqual(['stalled', 'source-ended']);
  });

  it('whose room refuses another track is made anew with it', async () => {
    const t = await createTestSession('live');
    t.room.failReplace();
    await t.session.setSource({ type: 'test-pattern' });
    await t.advance(3000);
    expect(t.room.joins.map(({ state, tracks }) => [state, tracks.at(-1)?.label])).toEqual([
      ['gone', 'Built-in camera'],
      ['publishing', 'Test pattern'],
    ]);
    expect(phase(t)).toBe('live');
  });

  it('is never paused at its start', async () => {
    const t = await createTestSession('paused');
    await t.session.stop();
    void t.session.start();
    await t.advance(3000);
    expect(phase(t)).toBe('live');
  });

  it('is live again only with frames counted after the loss', async () => {
    const t = await createTestSession('reconnecting');
    await t.advance(60_000);
    expect(phase(t)).toBe('reconnecting');
    t.room.reconnected();
    await t.advance(100);
    expect(phase(t)).toBe('reconnecting');
    await t.advance(2500);
    expect(phase(t)).toBe('live');
  });

  it('makes a new room for the same stream when one is lost', async () => {
    const t = await createTestSession('live');
    t.room.disconnect('lost');
    expect(phase(t)).toBe('reconnecting');
    await t.advance(6000);
    expect(phase(t)).toBe('live');
    expect(t.room.joins.map(({ state }) => state)).toEqual(['gone', 'publishing']);
    expect(t.service.count('create')).toBe(1);
    expect(t.media.openings).toHaveLength(1);
  });

  it('backs off between rooms, doubling up to 15 s, and goes on while the lease lives', async () => {
    const t = await createTestSession('live', { random: () => 0.999_999 });
    t.room.script('lost', 8);
    t.room.disconnect('lost');
    const joinedAt: number[] = [];
    for (let known = t.room.joins.length, ms = 0; ms < 100_000; ms += 100) {
      await t.advance(100);
      if (t.room.joins.length > known) joinedAt.push(ms);
      known = t.room.joins.length;
    }
    const gaps = joinedAt.slice(1).map((at, i) => Math.round((at - (joinedAt[i] ?? 0)) / 1000));
    expect(gaps).toEqual([2, 4, 8, 15, 15, 15, 15, 15]);
    expect(phase(t)).toBe('live');
  });

  it('begins the back-off anew after a room that worked', async () => {
    const t = await createTestSession('live', { random: () => 0.999_999 });
    t.room.script('lost', 4);
    t.room.disconnect('lost');
    await t.advance(40_000);
    expect(phase(t)).toBe('live');
    const joins = t.room.joins.length;
    t.room.disconnect('lost');
    await t.advance(1000);
    expect(t.room.joins).toHaveLength(joins + 1);
  });

  it('that is stopped between two rooms leaves no timer behind', async () => {
    const t = await createTestSession('live');
    t.room.script('lost', 10);
    t.room.disconnect('lost');
    await t.advance(20_000);
    void t.session.stop();
    await t.advance(0);
    t.room.mend();
    t.verify();
    expect(t.clock.pending()).toBe(0);
  });

  it('that never worked is given up after three rooms', async () => {
    const t = await createTestSession('failed-publish-failed');
    expect(t.room.joins).toHaveLength(3);
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('that a later page has taken over is not fought for', async () => {
    const t = await createTestSession('failed-taken-over');
    await t.advance(60_000);
    expect(t.room.joins).toHaveLength(1);
    t.verify();
  });

  it('with a refused token asks for a new one first, and works with that', async () => {
    const t = await createTestSession('idle', { random: () => 0 });
    t.room.script('refused');
    t.service.fault('keepalive', { type: 'delay', ms: 2000 });
    void t.session.start();
    await t.advance(10_000);
    expect(t.room.joins.map(({ token }) => token)).toEqual([
      'publish-token-stream-1-1',
      'publish-token-stream-1-2',
    ]);
    expect(phase(t)).toBe('live');
  });

  it('refused with a fresh token as well fails with publish-refused', async () => {
    const t = await createTestSession('failed-publish-refused');
    expect(t.room.joins).toHaveLength(2);
    expect(t.service.count('keepalive')).toBe(1);
    t.verify();
  });

  it('refused by a room whose stream is gone ends as the service says, and not with an error', async () => {
    const t = await createTestSession('idle', { service: { latencyMs: 100 } });
    t.room.script('refused', 2);
    void t.session.start();
    // Refused, and renewed for a fresh token, with which the room is asked once more.
    for (let ms = 0; ms < 1000 && t.room.joins.length < 2; ms += 10) await t.advance(10);
    t.service.end('stream-1', 'reaped');
    await t.advance(1000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
  });

  it('in a room that was closed asks the service at once why', async () => {
    const t = await createTestSession('live');
    t.service.end('stream-1', 'reaped');
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
    expect(t.room.joins).toHaveLength(1);
    t.verify();
  });

  it('tries the module again that did not load the first time', async () => {
    const t = await createTestSession();
    t.room.failLoad(1);
    void t.session.start();
    await t.advance(2000);
    expect(phase(t)).toBe('live');
  });

  it('that cannot load its module fails, and the stream is deleted', async () => {
    const t = await createTestSession('failed-module-failed');
    expect(t.service.count('delete')).toBe(1);
    t.verify();
  });

  it('loads its module on click, side by side with the camera, and before it on prefetch', async () => {
    const t = await createTestSession('acquiring');
    t.room.failLoad(1);
    t.session.prefetch();
    await t.advance(0);
    t.media.answer('allow');
    await t.advance(2000);
    expect(phase(t)).toBe('live');
  });

  it('refused twice with the same token, while no fresh one can be had, goes on trying', async () => {
    const t = await createTestSession('live');
    t.service.fault('keepalive', { type: 'fail', code: 'server-error' }, 4);
    t.room.script('refused', 2);
    t.room.disconnect('refused');
    await t.advance(60_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-1' });
  });

  it('goes on when a switched track is refused by the room', async () => {
    const t = await createTestSession('live');
    t.room.failReplace();
    await expect(t.session.setSource({ type: 'test-pattern' })).resolves.toBeUndefined();
    expect(phase(t)).toBe('live');
  });

  it('whose room does not close in time does not keep the session from ending', async () => {
    const t = await createTestSession('live');
    t.room.holdClose();
    void t.session.stop();
    await t.advance(2999);
    expect(phase(t)).toBe('ending');
    expect(t.service.liveStreams()).toEqual([]);
    await t.advance(1);
    expect(phase(t)).toBe('ended');
  });
});
