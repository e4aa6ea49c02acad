import { expect, test } from 'vitest';
import { BASE, startStreamloopApp } from './support/startStreamloopApp.js';

const OWN = 'streamloop:read streamloop:write streamloop:destructive';

async function askedScopes(scopes_supported: string[] | undefined, scopes?: string[]) {
  const app = await startStreamloopApp({ access: scopes ? { scopes } : {} });
  app.issuer.lies.metadata = { scopes_supported };
  const away = await app.browser.go(`${BASE}/auth/sign-in`, 'none');
  return { app, away: new URL(away.headers.get('location') ?? '') };
}

test('an ID token of a server that does not say with what it signs them is taken, by its keys alone', async () => {
  const app = await startStreamloopApp();
  app.issuer.lies.metadata = { id_token_signing_alg_values_supported: undefined };
  expect((await app.signIn('/a')).headers.get('location')).toBe('/a');
  app.issuer.lies.foreignKey = true;
  expect((await app.signIn('/a')).headers.get('location')).toMatch(/streamloop_error/);
});

test.each([
  [undefined, `openid offline_access ${OWN}`],
  [['openid', 'streamloop:read', 'streamloop:write'], 'openid streamloop:read streamloop:write'],
  [['offline_access'], `offline_access ${OWN}`],
])('a server that offers %j is asked by default for "%s"', async (supported, scope) => {
  const { away } = await askedScopes(supported);
  expect(away.searchParams.get('scope')).toBe(scope);
});

test('the scopes that an app names are sent as they are', async () => {
  const { away } = await askedScopes(['openid'], ['streamloop:read', 'own']);
  expect(away.searchParams.get('scope')).toBe('streamloop:read own');
});

test('without `openid` no ID token is waited for', async () => {
  const { app, away } = await askedScopes(['streamloop:read']);
  expect(away.searchParams.has('nonce')).toBe(false);
  const back = await app.browser.go(app.issuer.allow(away.href));
  expect(back.headers.get('location')).toBe('/');
});
