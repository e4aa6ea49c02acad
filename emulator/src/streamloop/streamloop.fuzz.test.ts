import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { createSchema } from './schema/createSchema.js';
import { updateSchema } from './schema/updateSchema.js';

const names = [...Object.keys(createSchema.entries), ...Object.keys(updateSchema.entries), '__proto__', 'x'];
const value = fc.oneof(
  fc.constantFrom(
    'q_720p',
    'f_30',
    '2026-12-01T18:00:00Z',
    '2026-99-99T18:00:00Z',
    'youtube',
    'ffmpeg',
    '',
    null,
  ),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.jsonValue(),
);
const fields = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 });
const body = fc.oneof(
  fields.map((given) => JSON.stringify(given)),
  fc.json(),
  fc.string({ maxLength: 60 }),
  fc.constant(`{"name":${'['.repeat(5000)}`),
);
const request = fc.record({
  method: fc.constantFrom('POST', 'PATCH', 'DELETE', 'GET'),
  path: fc.constantFrom(
    '/streams',
    '/streams/:id',
    '/streams/:id/start',
    '/streams/:id/stop',
    '/streams/:id/schedule',
    '/destinations',
    '/uploads/from-link',
    '/streams?limit=3',
  ),
  body,
  headers: fc.dictionary(
    fc.constantFrom('idempotency-key', 'x-workspace-id', 'authorization', 'content-type'),
    fc.string({ maxLength: 220 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '~')),
    { maxKeys: 2 },
  ),
  oauth: fc.boolean(),
});

const OAUTH = ['/streamloop/oauth2/token', '/streamloop/oauth2/register', '/streamloop/oauth2/authorize'];

test('no body brings a defect, and every refusal explains itself', { timeout: 60_000 }, async () => {
  const emulator = await startTestEmulator();
  const id = await emulator.createLoop();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, body: text, headers, oauth }) => {
      const target = `/streamloop/v1${path.replace(':id', id)}`;
      const answer = await emulator.call({
        method,
        path: oauth ? (OAUTH[text.length % OAUTH.length] ?? '') : target,
        headers: {
          'x-api-key': 'sl_f',
          'x-workspace-id': 'wksp_home',
          'content-length': String(Buffer.byteLength(text)),
          ...headers,
        },
        body: text,
        timeoutMs: 10_000,
      });
      expect(answer.status).toBeLessThan(500);
      const explains =
        oauth || answer.status < 400 || typeof (answer.json as { code?: unknown }).code === 'string';
      expect(explains).toBe(true);
      // So that they do not run into the limit of a minute, and that schedules come due.
      await emulator.control('POST', '/streamloop/clock', { advanceMs: 30_000 });
    }),
    { numRuns: 100 },
  );
  expect((await emulator.events()).filter(({ type }) => type === 'internal-error')).toEqual([]);
});
