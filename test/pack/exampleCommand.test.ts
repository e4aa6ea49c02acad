import { afterEach, expect, test } from 'vitest';
import { isListening } from '../tooling/support/ports.js';
import { isAlive } from '../tooling/support/processes.js';
import { type RunningStart, runStart } from '../tooling/support/runStart.js';
import { until } from '../support/until.js';

// Installs what the example needs where that is missing, which takes longer than `npm test` has time for.
const exampleNext = {
  npm: ['run', 'example:next'],
  script: 'scripts/exampleNext.mjs',
  demo: 'App',
  emulator: 'Service',
  timeoutMs: 240_000,
};

let running: RunningStart | null = null;
afterEach(() => {
  // Only what a failed test has left behind.
  for (const pid of running ? [running.pid, ...running.children] : [])
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  running = null;
});

test('npm run example:next serves the app beside an emulator that wants its key, and Ctrl-C ends both', async () => {
  const { pid, children, demo: app, emulator, ended } = (running = await runStart('npm', exampleNext));
  const page = await fetch(app);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${emulator.origin} ws:`);
  expect(await page.text()).toContain('Continue as');
  const streams = new URL('/v1beta/streams', emulator);
  const headers = { authorization: 'Bearer any' };
  expect((await fetch(streams, { method: 'POST', headers })).status).toBe(401);

  // As in a terminal, where it reaches the whole group.
  process.kill(-pid, 'SIGINT');
  await ended;
  await until(() => ![pid, ...children].some(isAlive), { what: 'no process is left' });
  expect(await isListening(Number(app.port))).toBe(false);
  expect(await isListening(Number(emulator.port))).toBe(false);
});
