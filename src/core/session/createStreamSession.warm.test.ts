import { describe, expect, it } from 'vitest';
import { createTestSession, type TestSession } from '../../testing/index.js';

const phase = (t: TestSession): string => t.session.getSnapshot().phase;
const counted = (t: TestSession) => t.session.status.getSnapshot().data?.lastFrameIndex ?? null;

async function armed(warm: 'stream' | 'room', options = {}): Promise<TestSession> {
  const t = await createTestSession('idle', { warm, ...options });
  void t.session.preview();
  await t.advance(3000);
  return t;
}

describe('a session that is warmed up', () => {
  it.each(['stream', 'room'] as const)(
    'with its %s holds a lease from the preview on, and sends nothing',
    async (warm) => {
      const t = await armed(warm);
      expect(t.session.getSnapshot()).toMatchObject({
        phase: 'armed',
        id: 'stream-1',
        lease: 'ok',
        generation: 1,
      });
      expect(t.room.joins.map(({ state }) => state)).toEqual(warm === 'room' ? ['paused'] : []);
      await t.advance(600_000);
      expect([phase(t), counted(t), t.service.count('create')]).toEqual(['armed', null, 1]);
    },
  );

  it.each(['stream', 'room'] as const)(
    'with its %s publishes at the click, into the stream that is there',
    async (warm) => {
      const t = await armed(warm);
      const started = t.session.start();
      await t.advance(2000);
      await started;
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-1', generation: 1 });
      expect([t.service.count('create'), t.room.joins.length, t.media.openings.length]).toEqual([1, 1, 1]);
      await t.session.stop();
      t.verify();
    },
  );

  it.each(['stream', 'room'] as const)(
    'with its %s gives everything back where nobody clicks',
    async (warm) => {
      const t = await armed(warm);
      expect(await t.session.stop()).toBe('stopped');
      expect(t.service.count('delete')).toBe(1);
      t.verify();
    },
  );

  it('makes no stream while the person is being asked, nor where she says no', async () => {
    const t = await createTestSession('idle', {
      warm: 'room',
      media: { permission: 'prompt', prompt: 'wait' },
    });
    void t.session.preview();
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(0);
    t.media.answer('block');
    await t.advance(60_000);
    expect(t.service.count('create')).toBe(0);
    t.verify();
  });

  it('without the option makes nothing before the click', async () => {
    const t = await createTestSession('preview');
    await t.advance(60_000);
    expect(t.service.calls).toEqual([]);
  });

  it('starts with another source where that is asked for', async () => {
    const t = await armed('room');
    void t.session.start({ source: { type: 'test-pattern' } });
    await t.advance(2000);
    expect([phase(t), t.room.joins[0]?.tracks.at(-1)?.label]).toEqual(['live', 'Test pattern']);
    expect(t.service.count('create')).toBe(1);
  });

  it('that is recreated stays armed: nobody has clicked', async () => {
    const t = await armed('room', { onExpired: 'recreate' });
    t.service.end('stream-1', 'reaped');
    await t.advance(10_000);
    expect([phase(t), counted(t), t.service.count('create')]).toEqual(['armed', null, 2]);
  });

  it('is started by a click while its stream is still being made', async () => {
    for (const warm of ['stream', 'room'] as const) {
      const t = await createTestSession('idle', { warm });
      t.service.fault('create', { type: 'hang' });
      void t.session.preview();
      await t.advance(100);
      void t.session.start();
      t.service.release();
      await t.advance(3000);
      expect([phase(t), t.service.count('create')]).toEqual(['live', 1]);
    }
  });
});

it('the screen stays on while there is a stream, where the app asks for that', async () => {
  const t = await createTestSession('live', { wakeLock: true });
  expect(t.page.awake()).toBe(1);
  await t.session.stop();
  expect(t.page.awake()).toBe(0);
  expect((await createTestSession('live')).page.awake()).toBe(0);
});
