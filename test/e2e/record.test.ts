import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { collectPage } from './support/collectPage.js';
import { expectClean, openLive, press, type Rig, startRig, type Stage, untilPhase } from './support/rig.js';

/** What the checker believes is only worth something if the recorders really see it. */

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

async function record(stage: Stage) {
  const page = await collectPage(stage);
  if (!page) throw new Error('The page has recorded nothing.');
  return page;
}

test('a page that is live is recorded as such: its words, its camera, its timers', async () => {
  const stage = await openLive(rig, { source: 'camera' });
  const live = await record(stage);
  expect(live.shown.at(-1)).toMatchObject({
    mount: 1,
    phase: 'live',
    saysLive: true,
    capture: 'live',
    cameras: 1,
  });
  expect(live.shown.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['creating', 'waiting', 'live']),
  );
  expect(live.held.liveTracks).toBe(1);
  expect(live.held.timers.join('\n')).toContain('/kit.js');
  expect(live.held.timers.join('\n')).toContain('livekit-client');
  const id = live.shown.at(-1)?.id;
  const fresh = () => rig.frames.samples().some((s) => s.id === id && s.lastFrameAtMs !== null);
  await until(fresh, { what: 'a sample of the newest frame' });

  await press(stage, 'stop');
  await untilPhase(stage, 'ended');
  await stage.page.getByRole('button', { name: 'Unmount' }).click();
  expect((await record(stage)).shown.at(-1)).toMatchObject({ mount: null, phase: '', cameras: 0 });
  await stage.page.getByRole('button', { name: 'Mount' }).click();
  expect((await record(stage)).shown.at(-1)).toMatchObject({ mount: 2, phase: 'idle' });
  await expectClean(rig, stage);
});

test('a key is found wherever it shows', async () => {
  const stage = await rig.open();
  expect((await record(stage)).leaks).toEqual([]);
  await stage.page.evaluate(async () => {
    const key = window.fixtureKey ?? '';
    document.title = key;
    sessionStorage.setItem('a', key);
    await fetch('/', { headers: { 'x-key': key } });
    await fetch(`/?${key}`);
    history.replaceState(null, '', `#${key}`);
    // oxlint-disable-next-line no-console -- the console is one of the places
    console.warn(key);
  });
  const { leaks } = await record(stage);
  expect(leaks.join('\n')).toMatch(/a request to .*\/$/m);
  expect(leaks.join('\n')).toMatch(/a request to .*\?\(key\)$/m);
  expect(leaks).toEqual(
    expect.arrayContaining([
      'the markup',
      'the storage',
      'the address',
      'the console',
      'the resource timings',
    ]),
  );
  await stage.page.context().close();
});
