import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '../support/history/checkInvariants.js';
import { launchBrowser } from '../support/launchBrowser.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';
import { filesIn, findSecrets, type Readable } from './next/findSecrets.js';
import { installExample } from './next/installExample.js';
import { openAs } from './next/openAs.js';
import { buildNext, type RunningNext, startNext } from './next/runNext.js';

// With letters that look different in an address, in JSON and in base64.
const secrets = {
  OVERSHOOT_API_KEY: 'sk-only+on/the=server-7f3a9c',
  HANDLE_SECRET: 'signs+handles/and=nothing-else-5e1b',
  SESSION_SECRET: 'signs+sessions/and=nothing-else-c2',
};

describe('row 64: the example of Next.js', () => {
  let home = '';
  let folder = '';

  beforeAll(async () => {
    const tarball = process.env['KIT_TARBALL'];
    if (!tarball) throw new Error('KIT_TARBALL is not set; this test is run by: npm run check:pack');
    ({ home, folder } = await installExample(tarball));
  }, 300_000);
  afterAll(async () => {
    if (home !== '') await rm(home, { recursive: true, force: true });
  });

  it('builds without a secret, and names what the first request lacks', async () => {
    // Type-checks against the declarations of the packed kit, too.
    expect(await buildNext(folder, {})).not.toContain('createContext');

    for (const [lacking, given] of [
      ['OVERSHOOT_API_KEY', {}],
      ['HANDLE_SECRET', { OVERSHOOT_API_KEY: secrets.OVERSHOOT_API_KEY }],
    ] as const) {
      // One server after the other.
      // oxlint-disable-next-line no-await-in-loop
      const log = await logOfFirstRequest(folder, given);
      expect(log.split(`${lacking} is not set in the environment of the server.`)).toHaveLength(2);
      expect(findSecrets([{ name: 'the log', bytes: Buffer.from(log) }], secrets)).toEqual([]);
    }
  });

  it('publishes and asks for one person, shows another one nothing, and tells nobody a secret', async () => {
    // As on a host that builds with the environment it runs with: whatever would be built in, is.
    const built = await buildNext(folder, secrets);
    const emulator = await startTestEmulator({ apiKey: secrets.OVERSHOOT_API_KEY });
    const app = await startNext(folder, { ...secrets, OVERSHOOT_EMULATOR_URL: emulator.url });
    const browser = await launchBrowser();
    const seen: Readable[] = [];
    try {
      seen.push(...(await visit({ app, emulator, browser, folder })));
    } finally {
      await browser.close();
      await app.close();
      await emulator.close();
    }
    seen.push({ name: 'log', bytes: Buffer.from(built + app.log()) });
    expect(app.log()).not.toMatch(/error|createContext/i);

    const files = await filesIn(path.join(folder, '.next'));
    const scanned = files.filter(({ name }) => !name.startsWith('cache'));
    expect(findSecrets([...scanned, ...seen], secrets)).toEqual([]);
    // And what was scanned is what there was to be scanned.
    const holding = (what: string): string[] => findSecrets([...scanned, ...seen], { [what]: what });
    expect(scanned.filter(({ name }) => /^static.*\.js\.map$/.test(name)).length).toBeGreaterThan(3);
    expect(holding('OVERSHOOT_API_KEY')).toContainEqual(expect.stringMatching(/^server/));
    expect(holding('/api/overshoot')).toContainEqual(expect.stringMatching(/^static/));
    expect(holding('emulator/frame-facts')).toContainEqual(expect.stringMatching(/^events to Ann/));
    expect(holding('ttl_seconds')).toContainEqual(expect.stringMatching(/^POST .*\/streams 201/));
  });
});

async function logOfFirstRequest(folder: string, env: Record<string, string>): Promise<string> {
  const app = await startNext(folder, env);
  try {
    const response = await fetch(`${app.url}/api/overshoot/models`);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: 'not-configured' } });
    // What a process prints may come later than what it sends.
    await until(() => app.log().includes('is not set'), { what: 'the error in the log' });
  } finally {
    await app.close();
  }
  return app.log();
}

interface Stage {
  app: RunningNext;
  emulator: TestEmulator;
  browser: Browser;
  folder: string;
}

/** Ann streams, Bob tries what he can. Gives all that came to their browsers. */
async function visit({ app, emulator, browser, folder }: Stage): Promise<Readable[]> {
  const ann = await openAs('Ann', { browser, url: app.url, folder });
  const [cookie] = await ann.context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await ann.page.getByRole('button', { name: 'Start streaming' }).click();
  await untilPhase(ann.page, 'live');
  await ann.page.getByRole('textbox', { name: 'Your question' }).fill('What do you see?');
  await ann.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await ann.page.getByRole('group', { name: 'Answer' }).getByText('mean colour green').waitFor();

  const link = await ann.page.getByRole('link', { name: 'second screen' }).getAttribute('href');
  const handle = link?.split('/').at(-1) ?? '';
  const second = await ann.context.newPage();
  await second.goto(`${app.url}${link}`);
  await second.locator('.lv-viewer[data-phase="playing"]').waitFor();
  await second.getByText(`ovs://streams/${handle}?frame_index=-1`).waitFor();
  await second.close();

  const bob = await openAs('Bob', { browser, url: app.url, folder });
  const asked = (await emulator.history()).length;
  const called = ann.calls().length;
  const answers = await bob.page.evaluate(tryAll, handle);
  expect(answers).toEqual(Array.from({ length: 15 }, () => 404));
  await bob.page.goto(`${app.url}${link}`);
  await bob.page.locator('.lv-viewer:is([data-phase="failed"], [data-phase="ended"])').waitFor();
  // What reached the service meanwhile is Ann's own page, which goes on asking how her stream is.
  const meanwhile = (await emulator.history())
    .slice(asked)
    .filter((event) => event.type === 'request-started');
  expect(meanwhile.filter((event) => !['status', 'keepalive', 'control'].includes(event.route))).toEqual([]);
  const reached = meanwhile.filter(({ route }) => route !== 'control');
  // One may have been on its way when the counting began.
  expect(reached.length).toBeLessThanOrEqual(ann.calls().length - called + 1);
  // His questions, and those of the viewer that he opened.
  expect(bob.calls().length).toBeGreaterThan(15);
  await untilPhase(ann.page, 'live');

  await ann.page.getByRole('button', { name: 'Stop streaming' }).click();
  await untilPhase(ann.page, 'ended');
  ann.watch.assertQuiet();
  expect([...ann.violations(), ...bob.violations()]).toEqual([]);
  const history = await emulator.history();
  expect(history.some(({ type }) => type === 'stream-deleted')).toBe(true);
  checkInvariants(history);
  return [...(await ann.close()), ...(await bob.close())];
}

const untilPhase = (page: Page, phase: string): Promise<void> =>
  page.locator(`.lv-status[data-phase="${phase}"]`).waitFor({ timeout: 30_000 });

/** Runs in a page: everything that can be asked about a stream, three times. */
async function tryAll(id: string): Promise<number[]> {
  const ask = async (path: string, method: string, body?: string): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, body, headers };
    return (await fetch(`/api/overshoot${path}`, init)).status;
  };
  const image = { type: 'image_url', image_url: { url: `ovs://streams/${id}?frame_index=-1` } };
  const question = { model: 'emulator/frame-facts', messages: [{ role: 'user', content: [image] }] };
  const once = async (): Promise<number[]> => [
    await ask(`/streams/${id}`, 'GET'),
    await ask(`/streams/${id}/keepalive`, 'POST'),
    await ask(`/streams/${id}/viewer-token`, 'POST'),
    await ask('/chat/completions', 'POST', JSON.stringify(question)),
    await ask(`/streams/${id}`, 'DELETE'),
  ];
  return [...(await once()), ...(await once()), ...(await once())];
}
