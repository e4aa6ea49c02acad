import { expect, it } from 'vitest';
import { createTestWorld } from '../../testing/session/createTestWorld.js';
import { createStreamSession } from './createStreamSession.js';

/** A session whose code never arrives, and whether its `start()` has settled. */
function loading() {
  const t = createTestWorld();
  const platform = { ...t.platform, loadRunner: () => new Promise<never>(() => undefined) };
  const session = createStreamSession({ client: t.client, platform });
  const start = { isSettled: false };
  void session.start().then(() => (start.isSettled = true));
  return { ...t, session, start };
}

it('a start that is stopped while the code is on its way settles', async () => {
  const t = loading();
  await t.advance(3000);
  expect(t.start.isSettled).toBe(false);
  await t.session.stop();
  await t.advance(0);
  expect(t.start.isSettled).toBe(true);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
});

it('a start whose source fails while the code is on its way settles', async () => {
  const t = loading();
  t.media.set({ camera: 'busy' });
  await t.advance(3000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'device-busy' } });
  expect(t.start.isSettled).toBe(true);
});

it('a start that follows from the end of the one before does not settle with it', async () => {
  const t = loading();
  await t.advance(100);
  let isSettled = false;
  t.session.on('ended', () => void t.session.start().then(() => (isSettled = true)));
  await t.session.stop();
  await t.advance(3000);
  expect(t.start.isSettled).toBe(true);
  expect(isSettled).toBe(false);
});

it('paused while the code is on its way, and going on before it is published, it is not paused later', async () => {
  const t = createTestWorld();
  const { loadRunner } = t.platform;
  let arrive = (): void => undefined;
  const onItsWay = new Promise<void>((resolve) => (arrive = resolve));
  const platform = { ...t.platform, loadRunner: () => onItsWay.then(loadRunner) };
  const session = createStreamSession({ client: t.client, platform });
  t.service.fault('create', { type: 'delay', ms: 2000 });
  void session.start();
  await t.advance(100);
  void session.setPaused(true);
  await t.advance(100);
  arrive();
  await t.advance(500);
  void session.setPaused(false);
  await t.advance(20_000);
  expect(session.getSnapshot()).toMatchObject({ phase: 'live', isPaused: false });
  await session.stop();
});
