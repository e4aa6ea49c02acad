// @vitest-environment node
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
