import { connect } from 'node:net';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

const segment = fc.oneof(
  fc.constantFrom('v1', 'v1beta', 'streams', 'models', 'keepalive', 'viewer-token', '__emulator', 'faults'),
  fc.constantFrom('v0.2', 'ws', 'config', 'prompt', 'info', 'spectate', 'feedback', 'redeploy'),
  fc.constantFrom(
    'streamloop',
    'start',
    'schedule',
    'destinations',
    'oauth2',
    'token',
    '.well-known',
    'clock',
  ),
  fc.constantFrom('chat', 'completions', 'billing', 'pricing', 'accounts', 'me', 'balance'),
  fc.constantFrom(
    'events',
    'expire',
    'rtc',
    'validate',
    '..',
    '.',
    '',
    '%00',
    '%zz',
    '%2e%2e',
    '%2f',
    '__proto__',
  ),
  fc.webFragments(),
  fc.string({ maxLength: 40, unit: 'binary' }).map(encodeURI),
);
const path = fc
  .tuple(fc.array(segment, { maxLength: 5 }), fc.option(fc.webQueryParameters()))
  .map(([parts, query]) => `/${parts.join('/')}${query === null ? '' : `?${query}`}`)
  .filter((text) => /^[\x21-\x7e]*$/.test(text));
const method = fc.constantFrom(
  'GET',
  'POST',
  'DELETE',
  'PUT',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
);
const header = fc.tuple(
  fc.constantFrom(
    'authorization',
    'content-type',
    'x-overshoot-region',
    'origin',
    'expect',
    'accept',
    'cookie',
  ),
  fc.oneof(
    fc.constantFrom('Bearer k', 'application/json', 'us-west1', 'http://localhost:1', 'null', ''),
    fc.string({ maxLength: 60 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '~')),
  ),
);
const body = fc.option(
  fc.oneof(
    fc.json(),
    fc.string({ maxLength: 300 }),
    fc
      .record({
        route: fc.constantFrom('create', 'models', 'chat', 1),
        status: fc.anything(),
        count: fc.anything(),
      })
      .map((value) => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? 1 : part))),
    fc.constant(`{"source":${'['.repeat(5000)}`),
    fc.constant('x'.repeat(70_000)),
  ),
  { nil: undefined },
);

test(
  'no request brings an answer without sense, and the other streams go on',
  { timeout: 60_000 },
  async () => {
    const emulator = await startTestEmulator();
    const id = await emulator.createStream();
    await fc.assert(
      fc.asyncProperty(
        method,
        path,
        fc.array(header, { maxLength: 4 }),
        body,
        async (verb, target, headers, text) => {
          const given = Object.fromEntries(headers);
          if (given['expect'] !== undefined) {
            given['expect'] = '100-continue';
          }
          const answer = await emulator.call({
            method: verb,
            path: target,
            headers: {
              authorization: 'Bearer k',
              'content-length': String(Buffer.byteLength(text ?? '')),
              ...given,
            },
            ...(text === undefined ? {} : { body: text }),
            timeoutMs: 5000,
          });
          expect(answer.status).toBeGreaterThanOrEqual(200);
          expect(answer.status).toBeLessThan(500);
          const explained = answer.status < 400 || verb === 'HEAD' || typeof answer.json === 'object';
          expect(explained).toBe(true);
          await emulator.control('DELETE', '/faults');
        },
      ),
      { numRuns: 250 },
    );
    expect((await emulator.api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
    expect((await emulator.events()).filter(({ type }) => type === 'internal-error')).toEqual([]);
  },
);

test('bytes that are no HTTP end only their own connection', { timeout: 60_000 }, async () => {
  const emulator = await startTestEmulator();
  const id = await emulator.createStream();
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc
      .tuple(method, path, fc.string({ maxLength: 80, unit: 'binary' }))
      .map(([verb, target, rest]) =>
        Buffer.from(`${verb} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n${rest}\r\n\r\n`),
      ),
    fc.constant(Buffer.from(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)),
    fc.constant(Buffer.from('POST /v1/streams HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\n{')),
    fc.constant(
      Buffer.from('GET /rtc HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (sent) => {
      await new Promise<void>((resolve) => {
        const socket = connect(emulator.emulator.port, '127.0.0.1', () => socket.end(sent));
        socket
          .on('error', () => {})
          .on('close', () => resolve())
          .resume();
      });
    }),
    { numRuns: 120 },
  );
  expect((await emulator.api('GET', `/streams/${id}`)).json).toMatchObject({ state: 'active' });
  expect((await emulator.events()).filter(({ type }) => type === 'internal-error')).toEqual([]);
});
