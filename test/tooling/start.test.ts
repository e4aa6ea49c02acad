import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { isListening, occupy } from './support/ports.js';
import { descendants, isAlive } from './support/processes.js';
import { type RunningStart, runStart } from './support/runStart.js';

const port = (url: URL): number => Number(url.port);

describe('npm start', () => {
  let running: RunningStart | null = null;
  const start = async (how: 'npm' | 'script'): Promise<RunningStart> => (running = await runStart(how));

  /** Nothing runs, nothing listens. */
  const expectNothingLeft = async ({ pid, children, demo, emulator }: RunningStart): Promise<void> => {
    await until(() => ![pid, ...children].some(isAlive), { what: 'no process is left' });
    expect(await isListening(port(demo))).toBe(false);
    expect(await isListening(port(emulator))).toBe(false);
  };

  afterEach(() => {
    // Only what a failed test has left behind.
    for (const pid of running ? [running.pid, ...running.children] : []) {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
    running = null;
  });

  it('serves the demo and the emulator; Ctrl-C ends both with exit code 0', async () => {
    const both = await start('script');
    const page = await fetch(both.demo);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('id="root"');
    const main = await (await fetch(new URL('/src/main.tsx', both.demo))).text();
    expect(main).toContain(`"VITE_EMULATOR_URL": "${both.emulator.origin}"`);
    const models = await fetch(new URL('/v1beta/models', both.emulator), {
      headers: { authorization: 'Bearer any' },
    });
    expect(models.status).toBe(200);

    process.kill(both.pid, 'SIGINT');
    expect(await both.ended).toEqual({ exitCode: 0, signal: null });
    await expectNothingLeft(both);
  });

  it.each([
    ['Ctrl-C in a terminal, which reaches the whole group', 'SIGINT', -1],
    ['a supervisor that ends npm alone', 'SIGTERM', 1],
  ] as const)('leaves nothing below npm after %s', async (_, signal, target) => {
    const both = await start('npm');
    expect(both.children.length).toBeGreaterThan(1);
    process.kill(target * both.pid, signal);
    await both.ended;
    await expectNothingLeft(both);
  });

  it('ends both on SIGTERM', async () => {
    const both = await start('script');
    process.kill(both.pid, 'SIGTERM');
    expect(await both.ended).toEqual({ exitCode: 0, signal: null });
    await expectNothingLeft(both);
  });

  it('ends at once while it is still starting', async () => {
    const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = child.pid ?? 0;
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    const children = await until(() => descendants(pid).length > 0 && descendants(pid), {
      what: 'the emulator',
    });
    process.kill(pid, 'SIGINT');
    expect(await ended).toEqual([0, null]);
    await until(() => !children.some(isAlive), { what: 'no process is left' });
  });

  it('ends the demo when the emulator dies, and says so', async () => {
    const both = await start('script');
    for (const child of both.children) process.kill(child, 'SIGKILL');
    expect((await both.ended).exitCode).toBe(1);
    expect(both.output()).toContain('The emulator ended (SIGKILL).');
    await expectNothingLeft(both);
  });

  it('ends the emulator even when it is killed outright itself', async () => {
    const both = await start('script');
    expect(both.children.length).toBeGreaterThan(0);
    process.kill(both.pid, 'SIGKILL');
    await expectNothingLeft(both);
  });

  it('picks other ports when its own are taken', async () => {
    const taken = [await occupy(4600), await occupy(5173)];
    try {
      const both = await start('script');
      expect([4600, 5173]).not.toContain(port(both.emulator));
      expect([4600, 5173]).not.toContain(port(both.demo));
      expect(both.demo.hostname).toBe('127.0.0.1');
      expect((await fetch(both.demo)).status).toBe(200);
      process.kill(both.pid, 'SIGINT');
      expect((await both.ended).exitCode).toBe(0);
    } finally {
      for (const one of taken) one.release();
    }
  });
});
