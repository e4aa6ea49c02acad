import { describe, expect, it, vi } from 'vitest';
import { createClientRig, json, problem, stream } from '../testSupport/createClientRig.js';
import { createStreamloopClient } from './createStreamloopClient.js';

describe('who asks', () => {
  it('a handler client sends the headers of the app, one that no form can send, and the workspace', async () => {
    const headers = () => ({ Authorization: 'Bearer of-the-app' });
    const { client, requests } = createClientRig(
      { kind: 'handler', headers, workspaceId: 'wksp_1' },
      json(stream),
    );
    await client.getStream('x');
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      authorization: 'Bearer of-the-app',
      'x-requested-with': 'react-live-vision',
      'x-workspace-id': 'wksp_1',
    });
  });

  it('a client with a key sends key and workspace; the list of workspaces needs none', async () => {
    const { client, requests } = createClientRig(
      { kind: 'key', apiKey: 'sl_secret', workspaceId: 'wksp_1' },
      json(stream),
      json([]),
    );
    await client.getStream('x');
    await client.listWorkspaces();
    expect(requests[0]?.url).toBe('https://api.streamloop.app/v1/streams/x');
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      'x-api-key': 'sl_secret',
      'x-workspace-id': 'wksp_1',
    });
    expect(requests[1]?.headers.has('x-workspace-id')).toBe(false);
    expect(JSON.stringify(client)).not.toContain('sl_secret');
  });

  it.each([
    [{ apiKey: '', workspaceId: 'w' }],
    [{ apiKey: 'sl_a b', workspaceId: 'w' }],
    [{ apiKey: 'sl_a', workspaceId: '' }],
    [{ apiKey: 'sl_a', workspaceId: 'w\n' }],
  ])('a client with a key refuses %j without quoting it', (options) => {
    const make = () => createStreamloopClient({ kind: 'key', ...options });
    expect(make).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(make).not.toThrow(/sl_/);
  });

  it('a client with a token asks for it before each call', async () => {
    const getAccessToken = vi.fn(async () => 'token-1');
    const { client, requests } = createClientRig(
      { kind: 'token', getAccessToken },
      json(stream),
      json(stream),
    );
    await client.getStream('x');
    await client.getStream('x');
    expect(getAccessToken.mock.calls).toEqual([[{ refused: null }], [{ refused: null }]]);
    expect(requests[1]?.headers.get('authorization')).toBe('Bearer token-1');
  });

  it('a token that is refused is renewed once, and the same is sent again with the same key', async () => {
    const getAccessToken = vi.fn(async ({ refused }: { refused: string | null }) =>
      refused ? 'new' : 'old',
    );
    const refusal = () => problem(401, 'UNAUTHENTICATED');
    const { client, requests } = createClientRig(
      { kind: 'token', getAccessToken },
      refusal(),
      json(stream, 201),
    );
    await client.createStream({ name: 'a' });
    expect(getAccessToken.mock.calls).toEqual([[{ refused: null }], [{ refused: 'old' }]]);
    expect(requests.map(({ headers, key, body }) => [headers.get('authorization'), key, body])).toEqual([
      ['Bearer old', 'key-1', '{"name":"a"}'],
      ['Bearer new', 'key-1', '{"name":"a"}'],
    ]);
  });

  it('is given up where the new token is refused as well, or is the old one', async () => {
    const refusal = () => problem(401, 'UNAUTHENTICATED');
    const other = createClientRig(
      { kind: 'token', getAccessToken: async ({ refused }) => (refused ? 'new' : 'old') },
      refusal(),
      refusal(),
    );
    await expect(other.client.getMe()).rejects.toMatchObject({ code: 'unauthenticated', status: 401 });
    const same = createClientRig({ kind: 'token', getAccessToken: async () => 'same' }, refusal());
    await expect(same.client.getMe()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(same.requests).toHaveLength(1);
  });

  it.each([
    [async () => Promise.reject(new Error('no')), 'sign-in-failed'],
    [async () => '', 'not-signed-in'],
    [async () => 'a b', 'invalid-option'],
  ])('nothing is sent without a token', async (getAccessToken, code) => {
    const { client, requests } = createClientRig({ kind: 'token', getAccessToken });
    const intent = client.intent.start('x');
    await expect(intent.send()).rejects.toMatchObject({ code });
    expect(intent.state()).toBe('fresh');
    expect(requests).toEqual([]);
  });

  it.each([
    ['error', { kind: 'key', apiKey: 'sl_secret', workspaceId: 'w' }],
    ['error', { kind: 'token', getAccessToken: async () => 'token-1' }],
    // Its server is the app's own.
    [undefined, { kind: 'handler' }],
  ] as const)('an answer that points elsewhere: "%s" with %j', async (redirect, options) => {
    const seen: unknown[] = [];
    const { client } = createClientRig(options, async (init) => {
      seen.push(init.redirect);
      return json({ id: 'd' }, 201);
    });
    await client.createDestination({ name: 'a', rtmpUrl: 'rtmp://a.test/live', rtmpKey: 'very-secret' });
    expect(seen).toEqual([redirect]);
  });

  it('where "error" is not to be had, as in workers of edge platforms, the answer itself is shown', async () => {
    vi.stubGlobal('Request', () => {
      throw new TypeError('Invalid redirect value.');
    });
    const modes: unknown[] = [];
    const { client } = createClientRig(
      { kind: 'token', getAccessToken: async () => 'token-1' },
      async (init) => {
        modes.push(init.redirect);
        return new Response(null, { status: 307, headers: { Location: 'https://evil.test' } });
      },
    );
    vi.unstubAllGlobals();
    await expect(client.getMe()).rejects.toMatchObject({ status: 307 });
    expect(modes).toEqual(['manual']);
  });
});

describe('a secret travels', () => {
  const secrets = [
    { kind: 'key', apiKey: 'sl_secret', workspaceId: 'w' },
    { kind: 'token', getAccessToken: async () => 'token-1' },
  ] as const;

  it.each(secrets)('not without TLS: %j', (options) => {
    for (const baseUrl of ['http://api.streamloop.app/v1', 'http://localhost.evil.test/v1'])
      expect(() => createStreamloopClient({ ...options, baseUrl })).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
  });

  it.each(secrets)('with TLS, or on this machine: %j', (options) => {
    for (const baseUrl of [
      'HTTPS://proxy.example/v1',
      'http://127.0.0.1:4600/v1',
      'http://localhost/v1',
      '/v1',
    ])
      expect(() => createStreamloopClient({ ...options, baseUrl })).not.toThrow();
  });

  it('by a path of the page, where the page itself is private', () => {
    const make = (href: string) => {
      vi.stubGlobal('location', new URL(href));
      return () => createStreamloopClient({ ...secrets[1], baseUrl: '/v1' });
    };
    expect(make('http://app.example/streams')).toThrow(/https/);
    expect(make('http://localhost:5173/streams')).not.toThrow();
    expect(make('https://app.example/streams')).not.toThrow();
    vi.unstubAllGlobals();
  });
});
