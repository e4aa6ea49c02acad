import { describe, expect, it } from 'vitest';
import { createTestPage } from '../testSupport/createTestPage.js';
import { createHandlerAuth } from './createHandlerAuth.js';

const signedIn = { signedIn: true, scopes: ['streamloop:read'], workspaceId: 'wksp_home', canSignIn: true };
const signedOut = { signedIn: false, scopes: [], workspaceId: null, canSignIn: true };

function rig(url: string, ...answers: unknown[]) {
  const browser = createTestPage(url);
  const requests: { url: string; method: string; headers: Headers }[] = [];
  let online = true;
  const auth = createHandlerAuth({
    endpoint: '/api/streamloop',
    page: browser.page,
    isOnline: () => online,
    async fetch(input, init) {
      requests.push({
        url: input instanceof Request ? input.url : String(input),
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
      });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  return { auth, browser, requests, setOnline: (value: boolean) => void (online = value) };
}

const HERE = 'https://app.example/streams?tab=1';

describe('who is signed in', () => {
  it('is asked by the first who looks, once', async () => {
    const { auth, requests } = rig(HERE, signedIn);
    expect(auth.getSnapshot().status).toBe('unknown');
    expect(requests).toEqual([]);
    auth.subscribe(() => undefined)();
    auth.subscribe(() => undefined);
    await auth.check();
    expect(requests.map(({ url }) => url)).toEqual(['/api/streamloop/auth/session']);
    expect(auth.getSnapshot()).toEqual({
      status: 'signed-in',
      scopes: ['streamloop:read'],
      workspaceId: 'wksp_home',
      canSignIn: true,
      signInId: null,
      error: null,
    });
  });

  it('is nobody', async () => {
    const { auth } = rig(HERE, signedOut);
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', error: null });
  });

  it('is everybody behind an API key, and nobody signs in or out there', async () => {
    const { auth } = rig(HERE, { ...signedIn, canSignIn: false });
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', canSignIn: false });
  });

  it.each([new TypeError('fetch failed'), Response.json({}, { status: 502 }), { nothing: 1 }])(
    'is not known where the handler does not say',
    async (answer) => {
      const { auth } = rig(HERE, answer, signedOut);
      await auth.check();
      expect(auth.getSnapshot().status).toBe('failed');
      expect(auth.getSnapshot().error).not.toBeNull();
      await auth.check();
      expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', error: null });
    },
  );

  it('stays known where the handler is not reached later', async () => {
    const { auth } = rig(HERE, signedIn, new TypeError('fetch failed'));
    await auth.check();
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', error: { code: 'network' } });
  });
});

describe('a sign-in', () => {
  it('leaves for the handler, and says where to come back to', async () => {
    const { auth, browser, requests } = rig(HERE);
    await auth.signIn();
    expect(auth.getSnapshot().status).toBe('signing-in');
    await auth.signIn({ returnTo: '/other' });
    expect(browser.left).toEqual([
      '/api/streamloop/auth/sign-in?return_to=%2Fstreams%3Ftab%3D1',
      '/api/streamloop/auth/sign-in?return_to=%2Fother',
    ]);
    expect(requests).toEqual([]);
  });

  it.each(['//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nowhere else: %s',
    async (returnTo) => {
      const { auth, browser } = rig(HERE);
      await expect(auth.signIn({ returnTo })).rejects.toMatchObject({ code: 'invalid-option' });
      expect(browser.left).toEqual([]);
    },
  );

  it('does not lead back to an address that only looks like one of this server', async () => {
    const { auth, browser } = rig('https://app.example//evil.example/');
    await auth.signIn();
    expect(browser.left).toEqual(['/api/streamloop/auth/sign-in?return_to=%2F']);
  });

  it.each([
    ['access-denied', 'access-denied'],
    ['sign-in-mismatch', 'sign-in-mismatch'],
    ['<script>', 'sign-in-failed'],
    ['network', 'sign-in-failed'],
  ])('that has come to nothing (%s) is told, once', async (told, code) => {
    const { auth, browser } = rig(
      `${HERE}&streamloop_error=${encodeURIComponent(told)}#x`,
      signedOut,
      signedOut,
    );
    await auth.check();
    expect(browser.address).toBe(`${HERE}#x`);
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code } });
    // Looking again takes nothing back.
    await auth.check();
    expect(auth.getSnapshot()).toMatchObject({ status: 'failed', error: { code } });
  });
});

describe('a sign-out', () => {
  it('is told to the handler by a request that no form of another site can send', async () => {
    const { auth, requests } = rig(HERE, signedIn, new Response(null, { status: 204 }));
    await auth.check();
    await auth.signOut();
    expect(requests[1]).toMatchObject({ url: '/api/streamloop/auth/sign-out', method: 'POST' });
    expect(requests[1]?.headers.get('X-Requested-With')).toBe('react-live-vision');
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', scopes: [], error: null });
  });

  it('that did not reach the handler has not happened', async () => {
    const { auth, setOnline, requests } = rig(HERE, signedIn, new TypeError('fetch failed'));
    await auth.check();
    await auth.signOut();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', error: { code: 'network' } });
    setOnline(false);
    await auth.signOut();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', error: { code: 'offline' } });
    expect(requests).toHaveLength(2);
  });
});
