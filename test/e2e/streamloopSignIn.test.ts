import { type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveApp } from '../support/serveApp.js';
import { startTestEmulator, type TestEmulator } from '../support/startTestEmulator.js';
import { until } from '../support/until.js';

let emulator: TestEmulator;
let app: ServedApp;
let browser: Browser;
beforeAll(async () => {
  [emulator, app, browser] = await Promise.all([
    startTestEmulator(),
    serveApp('test/e2e/sign-in-app'),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await emulator.close();
});

interface Visit {
  page: Page;
  /** Tokens that the authorization server has given to the page. */
  tokens: string[];
  addresses: string[];
  words: string[];
}

async function visit(): Promise<Visit> {
  const context = await browser.newContext();
  // It would go on asking, and be counted.
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [tokens, addresses, words]: string[][] = [[], [], []];
  page.on('request', (request) => addresses?.push(request.url()));
  page.on('console', (message) => words?.push(message.text()));
  page.on('response', (response) => {
    if (!response.url().endsWith('/token')) return;
    void response.json().then((body: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(body))
        if (name.endsWith('_token') && typeof value === 'string') tokens?.push(value);
    });
  });
  await page.goto(`${app.url}?emulator=${encodeURIComponent(emulator.url)}`);
  return { page, tokens: tokens ?? [], addresses: addresses ?? [], words: words ?? [] };
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const untilStatus = (page: Page, status: string): Promise<unknown> =>
  until(async () => (await page.locator('main').getAttribute('data-status')) === status, { what: status });

async function signIn({ page }: Visit): Promise<void> {
  await press(page, 'Sign in');
  await page.waitForURL(/\/streamloop\/oauth2\/authorize/);
  await page.getByRole('button', { name: /^allow/i }).click();
  await untilStatus(page, 'signed-in');
}

/** What the page keeps where another visit could find it. */
const kept = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() =>
    Object.fromEntries([
      ...Object.entries(localStorage),
      ...Object.entries(sessionStorage),
      ['cookie', document.cookie],
    ]),
  );

test('a page without a server signs in, keeps its tokens in memory alone, and signs in again after a reload', async () => {
  const visitor = await visit();
  const { page, tokens, addresses, words } = visitor;
  await untilStatus(page, 'signed-out');
  await press(page, 'Sign in');
  await page.waitForURL(/\/streamloop\/oauth2\/authorize/);
  await page.goBack();
  await untilStatus(page, 'signed-out');
  await signIn(visitor);
  expect(new URL(page.url()).search).toBe('?back=1');

  await press(page, 'Make one');
  await until(async () => (await page.locator('output').innerText()) === 'Loop', { what: 'the stream' });
  await press(page, 'Make a destination');
  await until(async () => await page.locator('output').getAttribute('data-made'), {
    what: 'the destination',
  });

  expect(tokens.length).toBeGreaterThanOrEqual(2);
  const cached = (await page.evaluate(() => window.cachedTexts?.())) ?? '';
  expect(cached).toContain('Loop');
  const places = [
    JSON.stringify(await kept(page)),
    cached,
    ...addresses,
    ...words,
    await page.content(),
    JSON.stringify(await emulator.history()),
  ];
  for (const secret of [...tokens, 'a-secret-rtmp-key'])
    for (const place of places) expect(place.includes(secret)).toBe(false);
  expect(Object.keys(await kept(page)).toSorted()).toEqual(['cookie', 'test-emulator']);

  await page.reload();
  await untilStatus(page, 'signed-out');
  await signIn(visitor);
  await until(async () => (await page.locator('output').innerText()) === 'Loop', {
    what: 'the stream, again',
  });
});

test('a token that has expired is renewed once for all who ask', async () => {
  const visitor = await visit();
  const { page } = visitor;
  await untilStatus(page, 'signed-out');
  await signIn(visitor);
  const before = (await tokenGrants()).length;
  await control('expire-tokens');
  const outcomes = await page.evaluate(() => window.askAtOnce?.(10));
  expect(outcomes).toEqual(Array.from({ length: 10 }, () => 'fulfilled'));
  expect((await tokenGrants()).slice(before)).toEqual(['refresh_token']);
});

test.each([
  ['state', 'another-state-of-somebody-else'],
  ['iss', 'https://evil.test'],
  ['code', 'a-code-of-somebody-else'],
])('a return with another %s signs nobody in', async (name, value) => {
  const { page } = await visit();
  await untilStatus(page, 'signed-out');
  await page.route(
    (url) => url.pathname === '/streamloop/oauth2/authorize' && url.search === '',
    async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      const changed = new URL(answer.headers()['location'] ?? '');
      changed.searchParams.set(name, value);
      // Not a redirect, because the browser follows those before anybody could change them.
      const body = `<script>location.replace(${JSON.stringify(changed.href)})</script>`;
      await route.fulfill({ contentType: 'text/html', body });
    },
  );
  await press(page, 'Sign in');
  await page.waitForURL(/\/streamloop\/oauth2\/authorize/);
  await page.getByRole('button', { name: /^allow/i }).click();
  await untilStatus(page, 'failed');
  expect(await page.locator('main').getAttribute('data-code')).toBe('sign-in-mismatch');
  expect(page.url()).not.toMatch(/code=|state=|iss=/);
  expect(Object.keys(await kept(page)).toSorted()).toEqual(['cookie', 'test-emulator']);
});

test('a person who says no is told so, and can sign in after all', async () => {
  const visitor = await visit();
  const { page } = visitor;
  await untilStatus(page, 'signed-out');
  await press(page, 'Sign in');
  await page.waitForURL(/\/streamloop\/oauth2\/authorize/);
  await page.getByRole('button', { name: /^deny/i }).click();
  await untilStatus(page, 'failed');
  expect(await page.locator('main').getAttribute('data-code')).toBe('access-denied');
  await signIn(visitor);
});

async function control(path: string): Promise<void> {
  const answer = await fetch(`${emulator.url}/__emulator/streamloop/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
}

async function tokenGrants(): Promise<string[]> {
  const history: readonly { type: string }[] = await emulator.history();
  return history.flatMap((event) =>
    event.type === 'streamloop-token' && 'grant' in event ? [String(event.grant)] : [],
  );
}
