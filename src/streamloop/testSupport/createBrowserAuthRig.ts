import { createHeldClock } from '../../testing/index.js';
import type { BrowserAuthOptions } from '../auth/browser/BrowserAuthOptions.js';
import { createBrowserAuth } from '../auth/createBrowserAuth.js';
import { type AuthServerOptions, createAuthServer } from './createAuthServer.js';
import { createTestPage } from './createTestPage.js';
import { createTestStorage } from './createTestStorage.js';

/** Where the tests' app has people sent back to. */
export const CALLBACK = 'https://app.example/signed-in';

/** An app with a sign-in of its own, in a browser whose page is loaded anew when it comes back. */
export async function createBrowserAuthRig(
  options: Partial<BrowserAuthOptions> = {},
  serverOptions: Partial<AuthServerOptions> = {},
) {
  const clock = createHeldClock();
  const server = await createAuthServer({ now: () => clock.now(), ...serverOptions });
  const storage = createTestStorage();
  const browser = createTestPage('https://app.example/streams?tab=1#top');
  const all: BrowserAuthOptions = {
    issuer: 'https://auth.example',
    clientId: 'app',
    redirectUri: CALLBACK,
    scopes: ['openid', 'streamloop:read', 'offline_access'],
    fetch: server.fetch,
    storage,
    page: browser.page,
    clock,
    ...options,
  };
  /** The app, loaded anew: nothing of the page before is left. */
  const load = () => createBrowserAuth(all);
  /** To the server and back again, as a browser does it. */
  async function signIn(change?: Record<string, string | null>) {
    await load().signIn();
    browser.address = server.allow(browser.left.at(-1) ?? '', change);
    const auth = load();
    await auth.check();
    return auth;
  }
  return { clock, server, storage, browser, load, signIn };
}
