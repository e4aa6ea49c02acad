import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { callHttp } from '../testSupport/callHttp.js';
import { pollUntil } from '../testSupport/pollUntil.js';
import { anyNumber, textMatching } from '../testSupport/matchers.js';

const bin = fileURLToPath(new URL('../../bin/overshoot-emulator.js', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args]);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    child,
    output,
    exit: async () => {
      await closed;
      return { code: child.exitCode, signal: child.signalCode, ...output };
    },
    firstLine: () =>
      // The first run compiles the emulator.
      pollUntil(async () => /^.*\n/.exec(output.stdout)?.[0], 60_000),
  };
}

const SLOW = 90_000;

test('prints its base URL on the first line and serves there', { timeout: SLOW }, async () => {
  const cli = run('--port', '0');
  const url = new URL((await cli.firstLine()).trim());
  expect(url.origin).toBe(`http://127.0.0.1:${url.port}`);
  expect((await callHttp(Number(url.port), { path: '/v1beta/models' })).status).toBe(200);
  await pollUntil(async () => (cli.output.stdout.includes('Any API key is accepted.') ? true : undefined));
});

test('--json prints one object, without the key', { timeout: SLOW }, async () => {
  const cli = run('--port', '0', '--json', '--api-key', 'ovs_secret');
  const line: unknown = JSON.parse(await cli.firstLine());
  expect(line).toEqual({
    url: textMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    port: anyNumber,
    apiUrl: textMatching(/\/v1beta$/),
    anyKey: false,
  });
  expect(cli.output.stdout.split('\n')).toHaveLength(2);
  expect(cli.output.stdout).not.toContain('ovs_secret');
});

describe('exit code 2 and one line on stderr', () => {
  test('for a taken port', { timeout: SLOW }, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, stdout, stderr } = await run('--port', String(port)).exit();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^overshoot-emulator: Port ${port} on 127.0.0.1 is taken: .*\n$`));
  });

  test.each([['--nope'], ['--host', '0.0.0.0'], ['--host', '203.0.113.7', '--api-key', 'k']])(
    'for %s %s',
    { timeout: SLOW },
    async (...args) => {
      const { code, stdout, stderr } = await run(...args).exit();
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^overshoot-emulator: .+\n$/);
    },
  );
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s closes everything, whatever is open, and exits 0',
  { timeout: SLOW },
  async (signal) => {
    const cli = run('--port', '0', '--json');
    await cli.firstLine();
    const port = Number(/"port":(\d+)/.exec(cli.output.stdout)?.[1]);
    const json = { 'content-type': 'application/json' };
    const headers = { authorization: 'Bearer k' };
    for (const fault of ['{"route":"status","hang":true}', '{"route":"create","delayMs":600000}']) {
      await callHttp(port, { method: 'POST', path: '/__emulator/faults', headers: json, body: fault });
    }
    // A hanging answer, a delayed one, and a connection that never says anything.
    const cut = Promise.allSettled([
      callHttp(port, { path: '/v1beta/streams/x', headers }),
      callHttp(port, { method: 'POST', path: '/v1beta/streams', headers }),
    ]);
    const silent = connect(port, '127.0.0.1');
    silent.on('error', () => {});
    await once(silent, 'connect');
    await pollUntil(async () => {
      const { text } = await callHttp(port, { path: '/__emulator/events' });
      return (text.match(/fault-applied/g) ?? []).length === 2 ? true : undefined;
    });
    cli.child.kill(signal);
    expect(await cli.exit()).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect((await cut).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  },
);
