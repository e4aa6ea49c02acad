import { describe, expect, it } from 'vitest';
import { createTestSession, type TestScenario, scenarios } from '../../testing/index.js';
import type { StreamSession } from './StreamSession.js';

const phaseOf = (session: StreamSession) => session.getSnapshot().phase;
const names = Object.keys(scenarios) as TestScenario[];
const running = names.filter((name) =>
  ['acquiring', 'creating', 'connecting', 'waiting', 'live', 'reconnecting'].includes(scenarios[name].phase),
);
const over = names.filter((name) => ['ended', 'failed'].includes(scenarios[name].phase));

/** Ends what a scenario left hanging, the way the world would. */
function unblock(t: Awaited<ReturnType<typeof createTestSession>>): void {
  t.service.mend();
  t.media.set({
    permission: 'granted',
    camera: 'works',
    secure: true,
    policy: true,
    screen: 'share',
    playable: true,
  });
  t.room.failLoad(0);
  if (t.media.prompts() > 0) t.media.answer('allow');
  t.service.release();
}

describe('a new session', () => {
  it('touches nothing', async () => {
    const t = await createTestSession();
    expect(t.service.calls).toEqual([]);
    expect(t.media.openings).toEqual([]);
    expect(t.room.joins).toEqual([]);
    expect(t.leaks()).toEqual([]);
  });

  it('opens only the camera for a preview, and turns it off on stop', async () => {
    const t = await createTestSession('preview');
    expect(t.media.liveTracks()).toHaveLength(1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'idle', capture: { state: 'live' } });
    await t.session.stop();
    expect(t.service.calls).toEqual([]);
    t.verify();
  });

  it('goes through the phases of a good day in order', async () => {
    const t = await createTestSession();
    const seen: string[] = [phaseOf(t.session)];
    t.session.subscribe(() => {
      if (seen.at(-1) !== phaseOf(t.session)) seen.push(phaseOf(t.session));
    });
    void t.session.start();
    await t.advance(2000);
    void t.session.stop();
    await t.advance(0);
    expect(seen).toEqual([
      'idle',
      'acquiring',
      'creating',
      'connecting',
      'waiting',
      'live',
      'ending',
      'ended',
    ]);
  });
});

describe('start', () => {
  it('called twice is one stream', async () => {
    const t = await createTestSession();
    void t.session.start();
    void t.session.start();
    await t.advance(2000);
    await t.session.start();
    expect(t.service.count('create')).toBe(1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 1 });
  });

  it.each(running)('in "%s" makes no further stream', async (name) => {
    const t = await createTestSession(name);
    const created = t.service.count('create');
    void t.session.start();
    unblock(t);
    await t.advance(3000);
    expect(t.service.count('create')).toBe(Math.max(created, 1));
    expect(phaseOf(t.session)).not.toBe('failed');
  });

  it.each(over)('after "%s" makes a new stream with a new generation', async (name) => {
    const t = await createTestSession(name);
    const created = t.service.count('create');
    unblock(t);
    void t.session.start();
    await t.advance(3000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 2, lease: 'ok' });
    expect(t.service.count('create')).toBe(created + 1);
    expect(t.service.liveStreams()).toEqual([t.session.getSnapshot().id]);
  });

  it('uses the preview that runs, without opening the camera again', async () => {
    const t = await createTestSession('preview');
    void t.session.start();
    await t.advance(2000);
    expect(t.media.openings).toHaveLength(1);
    expect(phaseOf(t.session)).toBe('live');
  });

  it('resolves when the video is published, also for those who call later', async () => {
    const t = await createTestSession();
    const resolved: string[] = [];
    void t.session.start().then(() => resolved.push('first'));
    await t.advance(50);
    void t.session.start().then(() => resolved.push('second'));
    expect(resolved).toEqual([]);
    await t.advance(100);
    expect(resolved.toSorted()).toEqual(['first', 'second']);
    expect(phaseOf(t.session)).toBe('waiting');
  });

  it('resolves when it was stopped or has failed', async () => {
    const t = await createTestSession('creating');
    const starting = t.session.start();
    void t.session.stop();
    t.service.release('create');
    await expect(starting).resolves.toBeUndefined();
    const failed = await createTestSession('failed-no-capacity');
    failed.service.fault('create', { type: 'fail', code: 'server-error' });
    await expect(failed.session.start()).resolves.toBeUndefined();
    expect(phaseOf(failed.session)).toBe('failed');
  });
});

describe('stop', () => {
  it.each(running)('in "%s" deletes what was created and lets go of everything', async (name) => {
    const t = await createTestSession(name);
    const stopping = t.session.stop();
    expect(['idle', 'ending', 'ended']).toContain(phaseOf(t.session));
    unblock(t);
    await t.advance(0);
    expect(await stopping).toBe('stopped');
    expect(phaseOf(t.session)).toBe('ended');
    const deleted = t.service.calls.filter(({ operation }) => operation === 'delete').map(({ id }) => id);
    // One that was recreated had ended before.
    expect(deleted).toEqual(t.service.streams().slice(-1));
    t.verify();
  });

  it('while the create is in flight turns the camera off at once and deletes the id on arrival', async () => {
    const t = await createTestSession('creating');
    void t.session.stop();
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ending', id: null });
    expect(t.media.liveTracks()).toEqual([]);
    expect(t.service.count('delete')).toBe(0);
    t.service.release('create');
    await t.advance(0);
    expect(t.service.calls.at(-1)).toMatchObject({ operation: 'delete', id: 'stream-1' });
    expect(phaseOf(t.session)).toBe('ended');
    t.verify();
  });

  it('twice is one deletion', async () => {
    const t = await createTestSession('live');
    void t.session.stop();
    void t.session.stop();
    await t.advance(0);
    await t.session.stop();
    expect(t.service.count('delete')).toBe(1);
  });

  it('tries the deletion three times, then leaves it to the lease', async () => {
    const t = await createTestSession('live');
    t.service.fault('delete', { type: 'fail', code: 'server-error', status: 500 }, 3);
    void t.session.stop();
    await t.advance(2999);
    expect(phaseOf(t.session)).toBe('ending');
    await t.advance(1);
    expect(phaseOf(t.session)).toBe('ended');
    expect(t.service.count('delete')).toBe(3);
    expect(t.clock.pending()).toBe(0);
  });

  it('does not repeat a deletion that cannot succeed', async () => {
    const t = await createTestSession('live');
    t.service.fault('delete', { type: 'fail', code: 'forbidden', status: 403 });
    void t.session.stop();
    await t.advance(0);
    expect(phaseOf(t.session)).toBe('ended');
    expect(t.service.count('delete')).toBe(1);
  });

  it('is harmless when nothing runs', async () => {
    const t = await createTestSession();
    expect(await t.session.stop()).toBe('stopped');
    expect(phaseOf(t.session)).toBe('idle');
    expect(t.service.calls).toEqual([]);
  });
});

describe('stop and start in a row', () => {
  it.each(running)('in "%s" never hold two streams, and lose none', async (name) => {
    const t = await createTestSession(name);
    void t.session.stop();
    void t.session.start();
    let most = 0;
    t.session.subscribe(() => (most = Math.max(most, t.service.liveStreams().length)));
    unblock(t);
    await t.advance(3000);
    // What somebody else publishes goes live when they do.
    expect(phaseOf(t.session)).toBe(name === 'external' ? 'waiting' : 'live');
    expect(most).toBe(1);
    expect(t.service.liveStreams()).toEqual([t.session.getSnapshot().id]);
    void t.session.stop();
    await t.advance(0);
    t.verify();
  });

  it('waits with the next stream until the last one is deleted', async () => {
    const t = await createTestSession('ending');
    void t.session.start();
    await t.advance(5000);
    expect(t.service.count('create')).toBe(1);
    t.service.release('delete');
    await t.advance(2000);
    expect(t.service.count('create')).toBe(2);
    expect(phaseOf(t.session)).toBe('live');
  });

  it('ends stopped when stop came last, however often it went back and forth', async () => {
    const t = await createTestSession('ending');
    const starts = [t.session.start(), t.session.start()];
    void t.session.stop();
    void t.session.start();
    void t.session.stop();
    t.service.release('delete');
    await t.advance(5000);
    expect(phaseOf(t.session)).toBe('ended');
    expect(t.service.count('create')).toBe(1);
    await expect(Promise.all(starts)).resolves.toHaveLength(2);
    t.verify();
  });

  it('opens the source that the last start asked for', async () => {
    const t = await createTestSession('ending');
    void t.session.start({ source: { type: 'test-pattern' } });
    t.service.release('delete');
    await t.advance(2000);
    expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['Test pattern']);
  });
});

describe('the create', () => {
  it('carries one fresh idempotency key for each stream', async () => {
    const t = await createTestSession('ended-stopped');
    void t.session.start();
    await t.advance(0);
    const keys = t.service.calls
      .filter(({ operation }) => operation === 'create')
      .map(({ options }) => options.idempotencyKey);
    expect(keys).toEqual(['key-1', 'key-2']);
  });

  it('that was refused lets go of the camera', async () => {
    const t = await createTestSession('failed-no-capacity');
    expect(t.media.tracks.length).toBeGreaterThan(0);
    t.verify();
  });

  it('whose answer fails leaves an orphan to its lease, and says so by failing', async () => {
    const t = await createTestSession();
    t.service.fault('create', { type: 'lose-answer' });
    void t.session.start();
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'create-outcome-unknown', stage: 'create' },
    });
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });

  it('without a room to publish into is deleted again and names the field', async () => {
    const plain = await createTestSession();
    const client = {
      ...plain.client,
      createStream: async () => ({ ...(await plain.client.createStream()), publish: null }),
    };
    const t = await createTestSession('idle', { client });
    void t.session.start();
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'protocol' } });
    expect(t.session.getSnapshot()).toHaveProperty('error.message', expect.stringContaining('"publish"'));
    expect(plain.service.liveStreams()).toEqual([]);
    expect(t.leaks()).toEqual([]);
  });
});

describe('while a stream is ending', () => {
  const usb = { type: 'camera', deviceId: 'camera-usb' } as const;

  it('a preview waits for the end', async () => {
    const t = await createTestSession('ending');
    void t.session.preview(usb);
    t.service.release('delete');
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'idle', capture: { state: 'live' } });
    expect(t.service.liveStreams()).toEqual([]);
  });

  it('stop() takes back a preview that waits', async () => {
    const t = await createTestSession('ending');
    void t.session.preview(usb);
    void t.session.stop();
    t.service.release('delete');
    await t.advance(0);
    expect(t.leaks()).toEqual([]);
    t.verify();
  });

  it('a start that was taken back does not choose the source of the next', async () => {
    const t = await createTestSession('ending');
    void t.session.start({ source: usb });
    void t.session.stop();
    void t.session.start({ source: { type: 'test-pattern' } });
    t.service.release('delete');
    await t.advance(2000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 2 });
    expect(t.session.getSource()).toEqual({ type: 'test-pattern' });
  });
});
