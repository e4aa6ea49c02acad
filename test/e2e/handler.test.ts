import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { API_KEY, type HandlerRig, SECRET, startHandlerRig } from './support/startHandlerRig.js';

let rig: HandlerRig;
beforeAll(async () => {
  rig = await startHandlerRig();
});
afterAll(() => rig.close());

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();

const stageOf = (page: Page, name: string): Promise<string> =>
  page
    .getByTestId('stage')
    .getAttribute(`data-${name}`)
    .then((value) => value ?? '');

test('a page without a key publishes, watches and stops, and nobody else can touch its stream', async () => {
  const { emulator, events } = rig;
  const ann = await rig.signIn('ann', 'colours');
  await press(ann.page, 'start');
  await until(async () => (await stageOf(ann.page, 'phase')) === 'live', { what: 'live', timeoutMs: 20_000 });
  await press(ann.page, 'watch');
  const watch = ann.page.getByTestId('watch');
  await until(async () => (await watch.innerText()) === 'red', { what: 'an answer', timeoutMs: 20_000 });

  const handle = await stageOf(ann.page, 'id');
  const bob = await rig.signIn('bob', 'colours');
  const asked = (await emulator.history()).length;
  const answers = await bob.page.evaluate(async (id) => {
    const ask = (path: string, method: string, body?: string): Promise<number> =>
      fetch(`/api/overshoot${path}`, {
        method,
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      }).then(({ status }) => status);
    const image = { type: 'image_url', image_url: { url: `ovs://streams/${id}?frame_index=-1` } };
    const question = { model: 'emulator/frame-facts', messages: [{ role: 'user', content: [image] }] };
    return [
      await ask(`/streams/${id}`, 'GET'),
      await ask(`/streams/${id}/keepalive`, 'POST'),
      await ask(`/streams/${id}/viewer-token`, 'POST'),
      await ask('/chat/completions', 'POST', JSON.stringify(question)),
      await ask(`/streams/${id}`, 'DELETE'),
    ];
  }, handle);
  expect(answers).toEqual([404, 404, 404, 404, 404]);
  // What has come meanwhile is Ann's own page, which goes on asking.
  const meanwhile = (await emulator.history()).slice(asked);
  expect(meanwhile.some((event) => event.type === 'request' && event.route === 'delete')).toBe(false);
  expect(await stageOf(ann.page, 'phase')).toBe('live');

  await press(ann.page, 'stop');
  await until(async () => (await stageOf(ann.page, 'phase')) === 'ended', { what: 'the end' });
  expect((await emulator.history()).some(({ type }) => type === 'stream-deleted')).toBe(true);
  await rig.browser.close();
  const all = [...(await Promise.all([...ann.seen, ...bob.seen])), JSON.stringify(events)];
  expect(all.length).toBeGreaterThan(10);
  for (const text of all) {
    expect(text.includes(API_KEY)).toBe(false);
    expect(text.includes(SECRET)).toBe(false);
  }
});
