import { expect, it } from 'vitest';
import { startTestEmulator } from '../../../emulator/src/testSupport/startTestEmulator.js';
import { createBrowserAuth, createStreamloopClient } from '../../../src/streamloop/index.js';
import { createTestPage } from '../../../src/streamloop/testSupport/createTestPage.js';
import { createTestStorage } from '../../../src/streamloop/testSupport/createTestStorage.js';

const CALLBACK = 'http://127.0.0.1:5173/signed-in';

/** An app that signs in by its page, before the real emulator. */
async function start() {
  const { emulator, clock } = await startTestEmulator();
  const control = async (path: string, body: object): Promise<void> => {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${emulator.url}/__emulator/${path}`, init);
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  };
  const own = { clock: { now: () => clock.now(), mono: () => performance.now(), after: timer } };
  const storage = createTestStorage();
  const browser = createTestPage('http://127.0.0.1:5173/streams');
  const tokens: string[] = [];
  const load = () =>
    createBrowserAuth({
      issuer: `${emulator.url}/streamloop`,
      clientId: 'demo',
      redirectUri: CALLBACK,
      scopes: ['openid', 'offline_access', 'streamloop:read', 'streamloop:write', 'streamloop:destructive'],
      storage,
      page: browser.page,
      ...own,
      async fetch(input, init) {
        if (init?.body instanceof URLSearchParams) tokens.push(init.body.get('grant_type') ?? 'revoke');
        return fetch(input, init);
      },
    });
  await load().signIn();
  browser.address = await allow(browser.left[0] ?? '');
  const auth = load();
  await auth.check();
  const client = createStreamloopClient({
    kind: 'token',
    getAccessToken: auth.getAccessToken,
    baseUrl: `${emulator.url}/streamloop/v1`,
    ...own,
  });
  return { auth, client, control, tokens, storage, browser };
}

function timer(ms: number, callback: () => void): () => void {
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
}

/** What a person does on the page of the authorization server. */
async function allow(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const form = new URLSearchParams({ decision: 'allow', workspace_id: 'wksp_home' });
  form.set('form_token', /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? '');
  const action = new URL('/streamloop/oauth2/authorize', url);
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

it('signs in, runs a stream and takes it off again', async () => {
  const { auth, client, control, storage } = await start();
  expect(auth.getSnapshot()).toMatchObject({ status: 'signed-in', error: null });
  expect(storage.values.size).toBe(0);
  const draft = await client.createStream({ name: 'Loop', streamDuration: 0 });
  expect(draft.state).toBe('draft');
  const { ready, issues } = await client.getReadiness(draft.id);
  expect([ready, issues.length > 0]).toEqual([false, true]);
  await expect(client.startStream(draft.id)).rejects.toMatchObject({ code: 'start-refused' });
  const upload = await client.uploadFromLink({ type: 'VIDEO', url: 'https://files.example/a.mp4' });
  const destination = await client.createDestination({
    name: 'Own',
    rtmpUrl: 'rtmp://live.example/app',
    rtmpKey: 'very-secret',
  });
  await control('streamloop/clock', { advanceMs: 60_000 });
  await client.updateStream(draft.id, {
    destinationID: destination.id,
    videoUploadObjectID: upload.objectID,
  });
  expect(await client.getReadiness(draft.id)).toEqual({ ready: true, issues: [] });
  expect(['preparing', 'activating']).toContain((await client.startStream(draft.id)).state);
  await control('streamloop/clock', { advanceMs: 300_000 });
  expect((await client.getStream(draft.id)).state).toBe('active');
  expect((await client.listStreams()).data.map(({ id }) => id)).toContain(draft.id);
  await client.stopStream(draft.id);
  await control('streamloop/clock', { advanceMs: 300_000 });
  expect((await client.getStream(draft.id)).state).toBe('stopped');
  await client.deleteStream(draft.id);
  await client.deleteStream(draft.id);
  await expect(client.getStream(draft.id)).rejects.toMatchObject({ code: 'stream-not-found' });
  expect(client.rateLimit()).toMatchObject({ limit: 600 });
  await auth.signOut();
  expect(auth.getSnapshot()).toMatchObject({ status: 'signed-out', error: null });
});

it('renews its token once for ten calls at once', async () => {
  const { client, control, tokens, auth } = await start();
  await client.getMe();
  await control('streamloop/expire-tokens', {});
  await Promise.all(Array.from({ length: 10 }, () => client.listStreams()));
  expect(tokens).toEqual(['authorization_code', 'refresh_token']);
  await control('streamloop/revoke', {});
  await expect(client.getMe()).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(auth.getSnapshot().status).toBe('signed-out');
});

it('makes one stream where the answer is lost', async () => {
  const { client, control } = await start();
  await control('faults', { route: 'streamloop-create', drop: 'after', count: 1 });
  await client.createStream({ name: 'Once' });
  expect((await client.listStreams()).data.filter(({ name }) => name === 'Once')).toHaveLength(1);
});
