import { describe, expect, it } from 'vitest';
import { createTestSession, scenarios, type TestScenario } from '../../testing/index.js';
import { createSignal } from '../time/createSignal.js';
import { createStreamSession } from './createStreamSession.js';
import type { Platform } from './Platform.js';

const running = (Object.keys(scenarios) as TestScenario[]).filter((name) =>
  ['armed', 'connecting', 'waiting', 'live', 'paused', 'stalled', 'reconnecting'].includes(
    scenarios[name].phase,
  ),
);

describe('leaving the page', () => {
  it.each(running)(
    'in "%s" sends one deletion that outlives the page, and turns the camera off',
    async (name) => {
      const t = await createTestSession(name);
      t.service.mend();
      t.page.leave();
      // Nothing that happens later can be counted on.
      expect(t.media.liveTracks()).toEqual([]);
      await t.clock.flush();
      expect(t.service.calls.at(-1)).toMatchObject({ operation: 'delete', options: { keepalive: true } });
      await t.advance(0);
      expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'page-hidden' });
      t.verify();
    },
  );

  it('does not repeat a deletion', async () => {
    const t = await createTestSession('live');
    t.service.fault('delete', { type: 'fail', code: 'network' });
    t.page.leave();
    await t.advance(60_000);
    expect(t.service.count('delete')).toBe(1);
  });

  it('right after stop() does not lose the deletion', async () => {
    const t = await createTestSession('live');
    void t.session.stop();
    t.page.leave();
    await t.advance(0);
    const deletions = t.service.calls.filter(({ operation }) => operation === 'delete');
    expect(deletions).toMatchObject([{ options: { keepalive: true } }]);
    t.verify();
  });

  it('turns the camera of a preview off, too', async () => {
    const t = await createTestSession('preview');
    t.page.leave();
    expect(t.leaks()).toEqual([]);
  });

  it('keeps a preview where the app says so', async () => {
    const t = await createTestSession('preview', { onPageHide: 'keep' });
    t.page.leave();
    expect(t.media.liveTracks()).toHaveLength(1);
  });

  it('while the person is asked makes no stream', async () => {
    const t = await createTestSession('acquiring');
    t.page.leave();
    t.media.answer('allow');
    await t.advance(1000);
    expect(t.service.calls).toEqual([]);
    t.verify();
  });

  it('keeps the stream where the app says so', async () => {
    const t = await createTestSession('live', { onPageHide: 'keep' });
    t.page.leave();
    await t.advance(10_000);
    expect(t.session.getSnapshot().phase).toBe('live');
    expect(t.service.count('delete')).toBe(0);
  });

  it('means nothing to a session that is over', async () => {
    const t = await createTestSession('ended-stopped');
    t.page.leave();
    await t.advance(0);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
  });
});

describe('holders', () => {
  it('release the stream one second after the last of them has gone', async () => {
    const t = await createTestSession('live');
    const first = t.session.retain();
    const second = t.session.retain();
    first();
    first();
    await t.advance(5000);
    expect(t.session.getSnapshot().phase).toBe('live');
    second();
    await t.advance(999);
    expect(t.session.getSnapshot().phase).toBe('live');
    await t.advance(1);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'unmounted' });
    t.verify();
  });

  it('keep the stream when one comes back within the grace', async () => {
    const t = await createTestSession('live', { graceMs: 200 });
    t.session.retain()();
    await t.advance(199);
    const back = t.session.retain();
    await t.advance(60_000);
    expect(t.session.getSnapshot().phase).toBe('live');
    back();
    await t.advance(200);
    expect(t.session.getSnapshot().phase).toBe('ended');
  });

  it('may keep the stream for good', async () => {
    const t = await createTestSession('live', { onUnmount: 'keep' });
    t.session.retain()();
    await t.advance(60_000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('turn off a preview as well', async () => {
    const t = await createTestSession('preview');
    t.session.retain()();
    await t.advance(1000);
    expect(t.session.getSnapshot().capture).toEqual({ state: 'off' });
    t.verify();
  });

  it('turn off a preview where streams are kept, too: there is none to keep', async () => {
    const t = await createTestSession('preview', { onUnmount: 'keep' });
    t.session.retain()();
    await t.advance(1000);
    expect(t.session.getSnapshot().capture).toEqual({ state: 'off' });
    t.verify();
  });

  it('keep a stream that is about to begin', async () => {
    const t = await createTestSession('preview', { onUnmount: 'keep' });
    t.service.fault('create', { type: 'delay', ms: 5000 });
    void t.session.start();
    t.session.retain()();
    await t.advance(10_000);
    expect(t.session.getSnapshot().phase).toBe('live');
  });

  it('cancel a start that waits for the last stream to end', async () => {
    const t = await createTestSession('ending');
    void t.session.start();
    t.session.retain()();
    await t.advance(1000);
    t.service.release('delete');
    await t.advance(5000);
    expect(t.service.count('create')).toBe(1);
    t.verify();
  });
});

it('a page in the back/forward cache opens no camera and makes no stream, whatever it is still told', async () => {
  const t = await createTestSession('live', { onExpired: 'recreate' });
  t.service.fault('keepalive', { type: 'delay', ms: 500 });
  for (let i = 0; i < 2000 && t.service.count('keepalive') === 0; i += 1) await t.advance(100);
  t.service.end('stream-1', 'expired');
  t.page.leave({ cached: true });
  await t.advance(5000);
  expect([t.service.count('create'), t.media.liveTracks().length]).toEqual([1, 0]);
  t.page.restore();
  await t.advance(5000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'live', id: 'stream-2' });
});

it('an external start whose code is still on its way is taken back when the page is left', async () => {
  const t = await createTestSession();
  const { promise, tell } = createSignal();
  const loadRunner: Platform['loadRunner'] = async () => {
    await promise;
    return t.platform.loadRunner();
  };
  const session = createStreamSession({ client: t.client, platform: { ...t.platform, loadRunner } });
  void session.start({ source: { type: 'external' } });
  await t.advance(100);
  t.page.leave();
  tell();
  await t.advance(5000);
  expect(session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'page-hidden' });
  expect(t.service.count('create')).toBe(0);
  t.verify();
});
