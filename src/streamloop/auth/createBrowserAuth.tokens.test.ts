import { describe, expect, it } from 'vitest';
import { createStreamloopClient } from '../client/createStreamloopClient.js';
import { createBrowserAuthRig as rig } from '../testSupport/createBrowserAuthRig.js';

const any = { refused: null };

describe('tokens', () => {
  const refreshes = (server: { requests: { grantType: string | null }[] }): number =>
    server.requests.filter(({ grantType }) => grantType === 'refresh_token').length;

  it('are renewed once for all who were refused', async () => {
    const { signIn, server, clock } = await rig();
    const auth = await signIn();
    const old = `Bearer ${await auth.getAccessToken(any)}`;
    const seen: string[] = [];
    const client = createStreamloopClient({
      kind: 'token',
      getAccessToken: auth.getAccessToken,
      baseUrl: 'https://api.example/v1',
      clock,
      async fetch(_, init) {
        const token = new Headers(init?.headers).get('Authorization') ?? '';
        seen.push(token);
        return token !== old
          ? Response.json({ id: 'a', createdAt: 'b' })
          : Response.json({ code: 'UNAUTHENTICATED' }, { status: 401 });
      },
    });
    const calls = Array.from({ length: 10 }, (_, index) => client.getStream(`stream_${index}`));
    await Promise.all(calls);
    expect(refreshes(server)).toBe(1);
    expect(new Set(seen).size).toBe(2);
    expect(server.grants[0]?.ended).toBe(false);
  });

  it('are renewed before they end, once for all who ask', async () => {
    const { signIn, server, clock } = await rig();
    const auth = await signIn();
    const first = await auth.getAccessToken(any);
    await clock.advance(569_000);
    expect(await auth.getAccessToken(any)).toBe(first);
    await clock.advance(1000);
    const all = await Promise.all(Array.from({ length: 10 }, () => auth.getAccessToken(any)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).not.toBe(first);
    expect(refreshes(server)).toBe(1);
  });

  it('go on with the old refresh token where no new one comes', async () => {
    const { signIn, server, clock } = await rig({}, { rotates: false });
    const auth = await signIn();
    for (let i = 0; i < 3; i += 1) {
      await clock.advance(590_000);
      await auth.getAccessToken(any);
    }
    expect(refreshes(server)).toBe(3);
    expect(auth.getSnapshot().status).toBe('signed-in');
  });

  it('that cannot be renewed early are used until they end', async () => {
    const { signIn, server, clock } = await rig();
    const auth = await signIn();
    const first = await auth.getAccessToken(any);
    await clock.advance(580_000);
    server.faults.push(new TypeError('fetch failed'), Response.json({}, { status: 503 }));
    expect(await auth.getAccessToken(any)).toBe(first);
    await clock.advance(20_000);
    await expect(auth.getAccessToken(any)).rejects.toMatchObject({ code: 'sign-in-failed', retryable: true });
    // The sign-in is as good as before.
    expect(auth.getSnapshot().status).toBe('signed-in');
    expect(await auth.getAccessToken(any)).not.toBe(first);
  });

  it('that the server has ended end the sign-in', async () => {
    const { signIn, server } = await rig();
    const auth = await signIn();
    const refused = await auth.getAccessToken(any);
    for (const grant of server.grants) grant.ended = true;
    await expect(auth.getAccessToken({ refused })).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', error: { code: 'not-signed-in' } });
    await expect(auth.getAccessToken(any)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(refreshes(server)).toBe(1);
  });

  it('without a refresh token end with the first refusal', async () => {
    const { signIn, clock } = await rig({ scopes: ['streamloop:read'] }, { expiresIn: null });
    const auth = await signIn();
    const token = await auth.getAccessToken(any);
    await clock.advance(10_000_000);
    expect(await auth.getAccessToken(any)).toBe(token);
    await expect(auth.getAccessToken({ refused: token })).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(auth.getSnapshot().status).toBe('signed-out');
  });

  it('are forgotten and revoked when the person signs out', async () => {
    const { signIn, server } = await rig();
    const auth = await signIn();
    await auth.signOut();
    expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', error: null });
    expect(server.grants[0]?.ended).toBe(true);
    await expect(auth.getAccessToken(any)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('that come after the person has signed out do not live', async () => {
    const { signIn, server } = await rig();
    const auth = await signIn();
    const refused = await auth.getAccessToken(any);
    const renewal = auth.getAccessToken({ refused });
    const [result] = await Promise.allSettled([renewal, auth.signOut()]);
    expect(result.status).toBe('rejected');
    expect(auth.getSnapshot().status).toBe('signed-out');
    expect(server.grants[0]?.ended).toBe(true);
  });

  it('stand nowhere but in the headers of calls', async () => {
    const { signIn, storage, browser, server } = await rig();
    const auth = await signIn();
    await auth.getAccessToken({ refused: await auth.getAccessToken(any) });
    server.faults.push(
      Response.json({ error: 'x', error_description: 'Bearer access-secret-9' }, { status: 400 }),
    );
    const error: unknown = await auth
      .getAccessToken({ refused: await auth.getAccessToken(any) })
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'sign-in-failed' });
    const seen = JSON.stringify([
      storage.written,
      browser.shown,
      browser.left,
      auth,
      auth.getSnapshot(),
      error,
      String(error),
      (error as Error).cause,
    ]);
    expect(seen).not.toMatch(/(access|refresh|code)-secret/);
  });
});
