import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';

/** A live stream that the service has ended, and whose successor is refused from now on. */
async function refused(code: 'no-capacity' | 'rate-limited' | 'network'): Promise<TestSession> {
  const t = await createTestSession('live', { onExpired: 'recreate' });
  t.service.fault('create', { type: 'fail', code }, Infinity);
  // Out of reach is a service that answers to nothing.
  if (code === 'network') t.service.fault('models', { type: 'fail', code }, Infinity);
  t.service.end('stream-1', 'reaped');
  return t;
}

const creates = (t: TestSession): number[] =>
  t.service.calls.filter(({ operation }) => operation === 'create').map(({ at }) => at);

describe('a stream that is recreated', () => {
  it.each(['no-capacity', 'rate-limited', 'network'] as const)(
    'sits out a service that says "%s" for minutes, and asks it once a minute at last',
    async (code) => {
      const t = await refused(code);
      await t.advance(600_000);
      const pauses = creates(t).map((at, index, all) => at - (all[index - 1] ?? at));
      expect(pauses.slice(-3)).toEqual([60_000, 60_000, 60_000]);
      expect(creates(t).length).toBeLessThan(20);
      expect(t.session.getSnapshot().phase).toBe('creating');
      t.service.mend();
      await t.advance(70_000);
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 2 });
      expect(t.service.liveStreams()).toHaveLength(1);
    },
  );

  it('sits out a moment without a network, and asks when it is back', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.page.setOnline(false);
    t.service.fault('create', { type: 'fail', code: 'network' }, Infinity);
    t.service.end('stream-1', 'reaped');
    await t.advance(200_000);
    expect(t.session.getSnapshot().phase).toBe('creating');
    t.service.mend();
    const asked = t.service.count('create');
    t.page.setOnline(true);
    await t.advance(0);
    expect(t.service.count('create')).toBe(asked + 1);
    await t.advance(5000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('waits for no longer than a minute, whatever the service wished', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.service.fault('create', { type: 'fail', code: 'no-capacity', retryAfterMs: 86_400_000 });
    t.service.end('stream-1', 'reaped');
    await t.advance(65_000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('asks no more where the answer was lost: that could make a second one', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate' });
    t.service.fault('create', { type: 'lose-answer' });
    t.service.end('stream-1', 'reaped');
    await t.advance(600_000);
    expect(t.session.getSnapshot()).toMatchObject({
      phase: 'failed',
      error: { code: 'create-outcome-unknown' },
    });
    expect(t.service.count('create')).toBe(2);
  });

  it('is wanted no more once somebody lets go', async () => {
    const t = await refused('no-capacity');
    await t.advance(20_000);
    await t.session.stop();
    t.service.mend();
    await t.advance(600_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
    expect(t.service.liveStreams()).toEqual([]);
    t.verify();
  });

  it.each(['no-capacity', null] as const)(
    'takes the source of a click that comes while it is under way (refused: %s)',
    async (code) => {
      const t = await createTestSession('live', { onExpired: 'recreate' });
      if (code) t.service.fault('create', { type: 'fail', code }, 3);
      t.room.holdClose();
      t.service.end('stream-1', 'reaped');
      await t.advance(100);
      expect(t.session.getSnapshot().phase).toBe('ended');
      void t.session.start({ source: { type: 'test-pattern' } });
      await t.advance(30_000);
      expect(t.session.getSource()).toMatchObject({ type: 'test-pattern' });
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', generation: 2 });
      expect(t.media.liveTracks()).toHaveLength(1);
      await Promise.all([t.session.stop(), t.advance(5000)]);
      t.verify();
    },
  );

  it('makes none where the time that the person allowed is over meanwhile', async () => {
    const t = await createTestSession('live', { onExpired: 'recreate', maxDurationMs: 60_000 });
    const begunAt = creates(t)[0] ?? 0;
    t.room.holdClose();
    await t.advance(begunAt + 58_500 - t.clock.mono());
    t.service.end('stream-1', 'reaped');
    await t.advance(10_000);
    expect(t.service.count('create')).toBe(1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'max-duration' });
    expect(t.leaks()).toEqual([]);
  });

  it('fails with the refusal where the app has thought better of it', async () => {
    const t = await refused('no-capacity');
    await t.advance(20_000);
    t.session.configure({ onExpired: 'end' });
    await t.advance(70_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-capacity' } });
    t.service.mend();
    t.verify();
  });
});

it('a start by a person gives up soon, also where an expired stream would be recreated', async () => {
  const t = await createTestSession('idle', { onExpired: 'recreate' });
  t.service.fault('create', { type: 'fail', code: 'no-capacity' }, Infinity);
  void t.session.start();
  await t.advance(20_000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'no-capacity' } });
});
