import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { press, type Rig, startRig, type Stage, untilPhase } from '../e2e/support/rig.js';

const TTL_SECONDS = 8;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ ttlSeconds: TTL_SECONDS });
});
afterAll(() => rig.close());

async function live(): Promise<Stage> {
  const stage = await rig.open({ source: 'camera' });
  await press(stage, 'start');
  await untilPhase(stage, 'live');
  return stage;
}

/** How the stream of a page ended, as the emulator tells it. */
async function ending(stage: Stage): Promise<string | undefined> {
  return (await rig.seen(stage)).streams[0]?.end?.reason;
}

describe('leaving the page deletes the stream', () => {
  test('row 29: by navigation', async () => {
    const stage = await live();
    await stage.page.goto('about:blank');
    await until(async () => (await ending(stage)) === 'deleted', { timeoutMs: 3000, what: 'the DELETE' });
    stage.watch.assertQuiet();
    await stage.page.context().close();
  });

  test('row 29: by refresh, and nothing is on afterwards', async () => {
    const stage = await live();
    await stage.page.reload();
    await until(async () => (await ending(stage)) === 'deleted', { timeoutMs: 3000, what: 'the DELETE' });
    await untilPhase(stage, 'idle');
    await stage.page.context().close();
  });

  test('row 29: by closing the tab', async () => {
    const stage = await live();
    await stage.page.close({ runBeforeUnload: true });
    await until(async () => (await ending(stage)) === 'deleted', { timeoutMs: 3000, what: 'the DELETE' });
    await stage.page.context().close();
  });
});

test('the camera is off and the tracks are ended when the page hides', async () => {
  const stage = await live();
  const tracksLive = await stage.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('pagehide', () =>
          resolve(
            [...(window.instruments?.tracks ?? [])].filter(({ readyState }) => readyState === 'live').length,
          ),
        );
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
      }),
  );
  expect(tracksLive).toBe(0);
  await until(async () => (await ending(stage)) === 'deleted', { timeoutMs: 3000, what: 'the DELETE' });
  await stage.page.context().close();
});

test('row 30: after a crash the lease ends by itself', async () => {
  const stage = await live();
  // The renderer dies under the command, which then never answers.
  stage.page.goto('chrome://crash').catch(() => undefined);
  await until(async () => (await ending(stage)) === 'expired', {
    timeoutMs: (TTL_SECONDS + 4) * 1000,
    what: 'the end of the lease',
  });
  expect((await rig.seen(stage)).deletes).toBe(0);
  await stage.page.context().close();
});
