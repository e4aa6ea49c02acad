import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { watchPage } from '../support/watchPage.js';
import { SECRET, startStreamloopRig, type StreamloopRig } from './support/startStreamloopRig.js';

let rig: StreamloopRig;
beforeAll(async () => {
  rig = await startStreamloopRig();
  await rig.control('pace', { preparingMs: 1500, activatingMs: 1500, stoppingMs: 500, uploadMs: 1 });
});
afterAll(() => rig.close());

const press = (page: Page, name: RegExp | string): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const shown = (page: Page) => page.getByRole('region', { name: 'This stream' });

/** What the badge of the stream that is shown says. */
const untilBadge = (page: Page, words: RegExp): Promise<unknown> =>
  until(
    async () => words.test(await shown(page).getByRole('group', { name: 'State of the stream' }).innerText()),
    {
      what: `the badge to say ${String(words)}`,
      timeoutMs: 20_000,
    },
  );

async function signIn(page: Page): Promise<void> {
  await press(page, /^sign in/i);
  await page.waitForURL(/\/streamloop\/oauth2\/authorize/);
  await press(page, /^allow/i);
  await page.getByRole('button', { name: /^sign out/i }).waitFor();
}

/** A stream with nothing in it, which the page shows then. */
async function make(page: Page, name: string): Promise<string> {
  const form = page.getByRole('form', { name: 'New stream' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await form.getByRole('button', { name: 'Create stream' }).click();
  await shown(page).getByRole('heading', { name, level: 2 }).waitFor();
  return new URL(page.url()).searchParams.get('stream') ?? '';
}

/** Gives the stream that is shown what it lacks. */
async function makeReady(page: Page): Promise<void> {
  await shown(page)
    .getByRole('button', { name: /^check/i })
    .click();
  await shown(page)
    .getByText(/keeps? it from starting\./)
    .waitFor();
  const form = page.getByRole('form', { name: 'Make it ready' });
  await form.getByRole('combobox').selectOption({ label: 'TV' });
  await form.getByRole('textbox').fill('https://films.example/loop.mp4');
  await form.getByRole('button', { name: 'Save' }).click();
  await shown(page)
    .getByText(/Nothing found that keeps it from starting/)
    .waitFor();
}

/** A place to stream to, made in the form for new streams. */
async function addDestination(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'New stream' });
  await form.getByRole('button', { name: /New RTMP destination/ }).click();
  await form.getByRole('textbox', { name: 'Name of the destination' }).fill('TV');
  await form.getByRole('textbox', { name: 'RTMP address' }).fill('rtmp://tv.example/live');
  await form.getByLabel('Stream key').fill('a-stream-key-that-nobody-sees');
  await form.getByRole('button', { name: 'Add destination' }).click();
  await form.getByText('“TV” is added and chosen.').waitFor();
}

async function start(page: Page): Promise<void> {
  await press(page, 'Start');
  await press(page, 'Start now');
}

test('from the sign-in to the air and back, while the page comes and goes', async () => {
  const { page, seen } = await rig.visit();
  const watch = watchPage(page);
  await signIn(page);
  await addDestination(page);
  const id = await make(page, 'Aquarium');
  await untilBadge(page, /Draft/);
  await makeReady(page);

  await start(page);
  await untilBadge(page, /Preparing|Going live/);
  // In the middle of it: whoever is signed in, and what is shown, is there again.
  await page.reload();
  await untilBadge(page, /Preparing|Going live|Live/);
  await untilBadge(page, /Live/);

  // Away from the page nothing stops.
  const before = await rig.effects();
  await page.goto('about:blank');
  await page.goto(`${rig.app.url}?stream=${id}`);
  await untilBadge(page, /Live/);
  expect(await rig.effects()).toEqual(before);

  await press(page, 'Stop');
  await untilBadge(page, /Stopped/);

  const schedule = shown(page).getByRole('form', { name: 'Schedule' });
  await schedule.getByLabel('Start').fill('2030-06-01T18:00');
  await schedule.getByRole('button', { name: 'Schedule', exact: true }).click();
  await untilBadge(page, /Scheduled/);
  await press(page, 'Cancel schedule');
  await untilBadge(page, /Draft/);

  await press(page, 'Delete');
  await press(page, 'Delete for ever');
  await untilBadge(page, /Deleted/);
  expect(await rig.effects()).toEqual([
    'streamloop-created',
    'start',
    'stop',
    'schedule',
    'cancel',
    'streamloop-deleted',
  ]);

  // Neither a token nor a key was where a script, a log or a neighbour could find it.
  expect(rig.tokens.size).toBeGreaterThanOrEqual(2);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  const places = [
    kept,
    JSON.stringify(rig.events),
    JSON.stringify(await rig.emulator.history()),
    ...(await Promise.all(seen)),
  ];
  for (const secret of [...rig.tokens, SECRET, 'a-stream-key-that-nobody-sees'])
    for (const place of places) expect(place.includes(secret)).toBe(false);
  watch.assertQuiet([/404|favicon/]);
});

test('a lost answer makes one stream, and one start', async () => {
  const { page } = await rig.visit();
  await signIn(page);
  const before = (await rig.effects()).length;
  // Once on the way from the service to the handler, once from the handler to the page.
  await rig.emulator.addFault({ route: 'streamloop-create', drop: 'after', count: 1 });
  rig.loseAnswers('/streams', 1);
  const id = await make(page, 'Once');
  await makeReady(page);
  await rig.emulator.addFault({ route: 'streamloop-start', drop: 'after', count: 1 });
  rig.loseAnswers('/start', 1);
  await start(page);
  await untilBadge(page, /Live/);
  expect((await rig.effects()).slice(before)).toEqual(['streamloop-created', 'start']);
  const listed = page.getByRole('region', { name: 'Your streams' });
  expect(await listed.getByText('Once').count()).toBe(1);

  // Another start after that is another one: no key is used twice.
  await press(page, 'Stop');
  await untilBadge(page, /Stopped/);
  await start(page);
  await untilBadge(page, /Live/);
  expect((await rig.effects()).slice(before)).toEqual(['streamloop-created', 'start', 'stop', 'start']);
  await rig.control(`streams/${id}/state`, { state: 'stopped' });
});

test('a state that nobody has documented is shown as it is, and the page goes on looking', async () => {
  const { page } = await rig.visit();
  await signIn(page);
  const id = await make(page, 'Odd');
  await rig.control(`streams/${id}/state`, { state: 'warming_up' });
  await press(page, /^check/i);
  await page.reload();
  await untilBadge(page, /warming_up/);
  for (const name of ['Start', 'Stop'])
    expect(await shown(page).getByRole('button', { name, exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  await rig.control(`streams/${id}/state`, { state: 'active' });
  await untilBadge(page, /Live/);
});

test('a start that is refused says what is missing, and nothing has started', async () => {
  const { page } = await rig.visit();
  await signIn(page);
  await make(page, 'Empty');
  const before = (await rig.effects()).length;
  await start(page);
  await untilBadge(page, /Not ready to start/);
  await press(page, 'See what is missing');
  await shown(page)
    .getByText(/keeps? it from starting\./)
    .waitFor();
  expect((await rig.effects()).slice(before).filter((effect) => effect !== 'start')).toEqual([]);
});

test('an access token that is over is exchanged once for everything that the page asks', async () => {
  const { page } = await rig.visit();
  await signIn(page);
  await make(page, 'Long');
  const grants = async () =>
    (await rig.emulator.history()).filter(({ type }) => type === 'streamloop-token').length;
  const before = await grants();
  await rig.control('expire-tokens');
  await page.reload();
  await untilBadge(page, /Draft/);
  expect(await grants()).toBe(before + 1);

  await rig.control('revoke');
  await page.reload();
  await page.getByRole('button', { name: /^sign in/i }).waitFor();
});
