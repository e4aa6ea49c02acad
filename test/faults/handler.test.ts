import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { API_KEY, HANDLER_PATH, type HandlerRig, startHandlerRig } from '../e2e/support/startHandlerRig.js';
import { until } from '../support/until.js';

// What holds for direct clients in a form of its own: a handler knows one intent from another.

let rig: HandlerRig;
beforeAll(async () => {
  rig = await startHandlerRig();
});
afterEach(() => rig.emulator.clearFaults());
afterAll(() => rig.close());

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `fixture: ${name}`, exact: true }).click();
const told = async (page: Page, what: string): Promise<string> =>
  (await page.getByTestId('stage').getAttribute(`data-${what}`)) ?? '';
const untilPhase = (page: Page, wanted: string): Promise<unknown> =>
  until(async () => (await told(page, 'phase')) === wanted, { what: wanted, timeoutMs: 20_000 });

/** Stops, and looks that the service has nothing left. */
async function stopped(page: Page): Promise<void> {
  await press(page, 'stop');
  await untilPhase(page, 'ended');
  const live = async (): Promise<number> => {
    const types = (await rig.emulator.history()).map(({ type }) => type);
    const count = (wanted: string): number => types.filter((type) => type === wanted).length;
    return count('stream-created') - count('stream-deleted') - count('stream-expired');
  };
  expect(await live()).toBe(0);
  await page.context().close();
}

describe('row 4: behind the handler, an answer that is lost', () => {
  test('on its way to the browser: the same intent is sent again, and brings the same stream', async () => {
    const before = (await rig.statuses('create')).length;
    const { page } = await rig.signIn('dora');
    // Twice: Chromium itself repeats a request whose reused connection was closed without an answer.
    rig.loseAnswers(2);
    await press(page, 'start');
    await untilPhase(page, 'live');
    expect((await rig.statuses('create')).length - before).toBe(1);
    await stopped(page);
  });

  test('on its way to the handler: nobody makes a second one, and it is called unknown', async () => {
    const { page } = await rig.signIn('emil');
    await rig.emulator.addFault({ route: 'create', drop: 'after', count: 1 });
    const before = (await rig.statuses('create')).length;
    await press(page, 'start');
    await untilPhase(page, 'failed');
    expect(await told(page, 'outcome')).toBe('create-outcome-unknown');
    expect((await rig.statuses('create')).length - before).toBe(1);
    const { streamId: orphan } = (await rig.emulator.history()).findLast(
      (event) => event.type === 'stream-created',
    ) ?? { streamId: '' };
    await rig.emulator.afflict(orphan, 'expire');
    await page.context().close();
  });
});

test.each([401, 403])(
  'row 6: behind the handler, a key that is refused with %s is a fault of the server, and signs nobody out',
  async (status) => {
    await rig.emulator.addFault({ route: 'create', status, body: { detail: `Unknown key ${API_KEY}.` } });
    const before = (await rig.statuses('create')).length;
    const { page, seen } = await rig.signIn('finn');
    await press(page, 'start');
    await untilPhase(page, 'failed');
    expect(await told(page, 'outcome')).toBe('server-error');
    expect((await rig.statuses('create')).length - before).toBe(1);
    expect(rig.events.findLast(({ operation }) => operation === 'create')).toMatchObject({
      status: 502,
      code: 'upstream-refused-key',
      cause: new Error(`The service answered ${status}.`),
    });
    await page.context().close();
    for (const text of [...(await Promise.all(seen)), JSON.stringify(rig.events)])
      expect(text).not.toContain(API_KEY);
  },
);

test('row 7: behind the handler, another region is asked once, and remembered for everybody', async () => {
  const region = (await rig.emulator.history()).length;
  const body = { detail: { error: 'region_error', expected_region: 'us-west1' } };
  await rig.emulator.addFault({ route: 'create', status: 409, body, count: 1 });
  const first = await rig.signIn('gina');
  await press(first.page, 'start');
  await untilPhase(first.page, 'live');
  await stopped(first.page);
  const second = await rig.signIn('hugo');
  await press(second.page, 'start');
  await untilPhase(second.page, 'live');
  await stopped(second.page);
  const creates = (await rig.emulator.history())
    .slice(region)
    .flatMap((event) => (event.type === 'request' && event.route === 'create' ? [event.status] : []));
  expect(creates).toEqual([409, 201, 201]);
});

test('row 59: a handle of somebody else, or a forged one, is not there, and nothing reaches the service', async () => {
  const ann = await rig.signIn('ann');
  await press(ann.page, 'start');
  await untilPhase(ann.page, 'live');
  const handle = await told(ann.page, 'id');
  const bob = await rig.signIn('bob');
  const forged = handle.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const asked = rig.events.length;
  const answers = await bob.page.evaluate(
    (handles) =>
      Promise.all(
        handles.flatMap((id) =>
          ['GET', 'DELETE'].map((method) =>
            fetch(`/api/overshoot/streams/${id}`, { method }).then(({ status }) => status),
          ),
        ),
      ),
    [handle, forged],
  );
  expect(answers).toEqual([404, 404, 404, 404]);
  const refused = rig.events.slice(asked).filter(({ code }) => code === 'stream-not-found');
  expect(refused).toHaveLength(4);
  expect(await told(ann.page, 'phase')).toBe('live');
  expect(await rig.statuses('delete')).not.toContain(404);
  await stopped(ann.page);
  await bob.page.context().close();
});

test('row 60: a page of another site, or of another port with the cookie of somebody, posts in vain', async () => {
  const target = `${rig.app.url.slice(0, -1)}${HANDLER_PATH}/streams`;
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<form method="post" action="${target}" enctype="text/plain"><button>Win</button></form>`);
  });
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { page } = await rig.signIn('ida');
  try {
    const before = (await rig.statuses('create')).length;
    // Another host name is another site; another port is another origin that the cookie is sent from.
    for (const host of ['localhost', '127.0.0.1']) {
      // One after the other, in one page.
      // oxlint-disable-next-line no-await-in-loop
      expect(await statusOfPost(page, `http://${host}:${port}/`, target)).toEqual([403, 403]);
      expect(rig.events.at(-1)).toMatchObject({ operation: 'create', status: 403, code: 'cross-site' });
    }
    expect(rig.cookies.at(-1)).toContain('user=ida');
    expect((await rig.statuses('create')).length).toBe(before);
  } finally {
    await page.context().close();
    other.closeAllConnections();
    other.close();
  }
});

/** What a form of a page and a script of it are answered. */
async function statusOfPost(page: Page, from: string, target: string): Promise<number[]> {
  const answer = () => page.waitForResponse(target).then((response) => response.status());
  await page.goto(from);
  const scripted = answer();
  await page.evaluate(
    (url) => fetch(url, { method: 'POST', credentials: 'include', mode: 'no-cors' }).then(() => undefined),
    target,
  );
  const byScript = await scripted;
  const posted = answer();
  await page.getByRole('button', { name: 'Win' }).click();
  return [byScript, await posted];
}
