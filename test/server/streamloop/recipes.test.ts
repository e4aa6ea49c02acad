import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestEmulator, type TestEmulator } from '../../support/startTestEmulator.js';
import { createBrowser } from './support/startStreamloopApp.js';

// The files of the guide, against the emulator, with the variables that the guide names.

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
  vi.stubEnv('STREAMLOOP_URL', `${emulator.url}/streamloop/v1`);
  vi.stubEnv('STREAMLOOP_ISSUER', `${emulator.url}/streamloop`);
  vi.stubEnv('STREAMLOOP_CLIENT_ID', 'any');
  vi.stubEnv('COOKIE_SECRET', 'only-for-this-machine-0123456789');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.close();
});

test('a server of node:http that looks at its setup first', async () => {
  const { server } = await import('../../../docs/recipes/streamloop/server.js');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const session = await fetch(`http://127.0.0.1:${port}/api/streamloop/auth/session`);
    expect(await session.json()).toMatchObject({ signedIn: false, canSignIn: true });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a route of Next.js, for each method that a client uses', async () => {
  const route = await import('../../../docs/recipes/streamloop/route.js');
  expect(Object.keys(route).sort()).toEqual(['DELETE', 'GET', 'PATCH', 'POST', 'PUT']);
  const away = await createBrowser(route.GET, 'http://localhost:3000').go(
    '/api/streamloop/auth/sign-in',
    'same-origin',
  );
  const location = new URL(away.headers.get('location') ?? '');
  expect(location.origin).toBe(emulator.url);
  expect(location.searchParams.get('redirect_uri')).toBe(
    'http://localhost:3000/api/streamloop/auth/callback',
  );
});

test('a handler with a key, for whom your login knows', async () => {
  const { handler } = await import('../../../docs/recipes/streamloop/withKey.js');
  const nobody = createBrowser(handler);
  expect((await nobody.ask('GET', '/streams')).status).toBe(401);
  expect(await (await nobody.ask('GET', '/auth/session')).json()).toMatchObject({ signedIn: false });
});
