import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { until } from '../support/until.js';
import { isListening } from '../tooling/support/ports.js';
import { isAlive } from '../tooling/support/processes.js';
import { type RunningStart, runStart } from '../tooling/support/runStart.js';

const npmRunStorybook = {
  npm: ['run', 'storybook'],
  script: 'scripts/storybook.mjs',
  demo: 'Storybook',
  emulator: 'Emulator',
  timeoutMs: 60_000,
};

let running: RunningStart | null = null;
afterEach(() => {
  // Only what a failed test has left behind.
  for (const pid of running ? [running.pid, ...running.children] : []) {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
  running = null;
});

/** Breaks a live story, and sees it heal. */
async function breakIt(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const hears = (text: string) =>
    page.getByText(text, { exact: true }).first().waitFor({ state: 'attached', timeout: 30_000 });

  await press('Connect to the emulator');
  await press('Refuse the next start (429)');
  await hears('Refuse the next start (429): The start waits as it was told, then succeeds.');
  await press('Start streaming');
  await hears('You are live.');
  await press('Delete from another page');
  await hears('The stream has ended. The stream was ended from somewhere else.');
}

it('npm run storybook: its live stories stream into an emulator of its own; Ctrl-C ends both', async () => {
  running = await runStart('npm', npmRunStorybook);
  const { pid, children, demo: storybook, emulator, ended } = running;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(new URL('/iframe.html?id=live--break-it&viewMode=story', storybook).href);
    await page.getByRole('button', { name: 'Connect to the emulator' }).waitFor({ timeout: 60_000 });
    expect(asked).not.toContain(emulator.origin);
    await breakIt(page);
    expect(asked).toContain(emulator.origin);
  } finally {
    await browser.close();
  }

  process.kill(-pid, 'SIGINT');
  await ended;
  await until(() => ![pid, ...children].some(isAlive), { what: 'no process is left' });
  expect(await isListening(Number(storybook.port))).toBe(false);
  expect(await isListening(Number(emulator.port))).toBe(false);
});
