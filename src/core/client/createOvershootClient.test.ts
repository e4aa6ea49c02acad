import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHeldClock } from '../../testing/index.js';
import { OvershootError } from '../errors/index.js';
import { createOvershootClient, type OvershootClientOptions } from './createOvershootClient.js';
import type { OvershootClient } from './OvershootClient.js';

type Answer = Response | Error | (() => Promise<Response>);

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

/** A client whose requests are kept and answered one after another. */
function rig(options: Partial<OvershootClientOptions>, ...answers: Answer[]) {
  const clock = createHeldClock();
  const requests: { url: string; method: string; headers: Headers; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    requests.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), init });
    const answer = answers.shift();
    if (!answer) throw new Error('No answer was scripted.');
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer() : answer;
  };
  const all = { kind: 'handler', endpoint: '/api/overshoot', fetch, clock, ...options };
  return { client: createOvershootClient(all as OvershootClientOptions), requests, clock };
}

const failure = async (promise: Promise<unknown>): Promise<OvershootError> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OvershootError)) throw new Error('Expected an OvershootError.', { cause: error });
  return error;
};

const created = {
  id: 'v1.k.eyJ.signed/handle',
  publish: { type: 'livekit', url: 'wss://lk.example', token: 'jwt-a' },
  expires_at_ms: 1_790_000_300_000,
  ttl_seconds: 300,
  unknown_field: 1,
};
const status = { id: 'x', state: 'active' };

afterEach(() => vi.unstubAllGlobals());

describe('addresses', () => {
  it.each([
    ['createStream', (c: OvershootClient) => c.createStream(), 'POST', '/streams', created],
    ['getStream', (c: OvershootClient) => c.getStream('a/b?c'), 'GET', '/streams/a%2Fb%3Fc', status],
    ['keepalive', (c: OvershootClient) => c.keepalive('x'), 'POST', '/streams/x/keepalive', created],
    [
      'viewerToken',
      (c: OvershootClient) => c.viewerToken('x'),
      'POST',
      '/streams/x/viewer-token',
      { view: { url: 'wss://lk.example', token: 'jwt', expires_in_seconds: 60 } },
    ],
    ['deleteStream', (c: OvershootClient) => c.deleteStream('x'), 'DELETE', '/streams/x', { status: 'ok' }],
    ['listModels', (c: OvershootClient) => c.listModels(), 'GET', '/models', { data: [] }],
  ] as const)('%s', async (_, run, method, path, body) => {
    const { client, requests } = rig({}, json(body));
    await run(client);
    expect(requests.map((request) => [request.method, request.url])).toEqual([
      [method, `/api/overshoot${path}`],
    ]);
  });

  it.each([
    ['https://api.example/v1/', 'https://api.example/v1'],
    [new URL('https://api.example/v1beta//'), 'https://api.example/v1beta'],
    ['/api/overshoot/', '/api/overshoot'],
    ['http://127.0.0.1:4600/v1beta', 'http://127.0.0.1:4600/v1beta'],
  ])('takes %s', (endpoint, baseUrl) => {
    expect(rig({ endpoint }).client.baseUrl).toBe(baseUrl);
  });

  it.each([
    '',
    'api/overshoot',
    'ftp://a.example',
    'https://user:secret@a.example',
    'https://a.example/?key=1',
    // Parsed, these look clean; the paths of the API would still end up behind the mark.
    'https://a.example/v1?',
    'https://a.example/v1#',
    '/api/overshoot?tenant=1',
    '/api/overshoot#x',
    // Browsers take these for another server.
    '//evil.example/v1',
    '/\\evil.example/v1',
  ])('refuses "%s" and says why', (endpoint) => {
    expect(() => rig({ endpoint })).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(() => rig({ endpoint })).toThrow('The address');
  });

  it.each(['', '.', '..', '\ud800'])('no id leads elsewhere: %j', async (id) => {
    const { client, requests } = rig({});
    for (const promise of [
      client.getStream(id),
      client.keepalive(id),
      client.viewerToken(id),
      client.deleteStream(id),
    ]) {
      expect(await failure(promise)).toMatchObject({ code: 'invalid-option' });
    }
    expect(requests).toEqual([]);
  });
});

describe('headers', () => {
  it('of a handler client: those of the app, one that no form can send, and the idempotency key', async () => {
    const headers = vi.fn(async () => ({ Authorization: 'Bearer of-the-app' }));
    const { client, requests } = rig({ kind: 'handler', headers }, json(created), json(created));
    await client.createStream({ idempotencyKey: 'intent-1' });
    await client.keepalive('x');
    const [first, second] = requests;
    expect(Object.fromEntries(first?.headers ?? [])).toEqual({
      authorization: 'Bearer of-the-app',
      'idempotency-key': 'intent-1',
      'x-requested-with': 'react-live-vision',
    });
    expect(second?.headers.has('idempotency-key')).toBe(false);
    expect(headers).toHaveBeenCalledTimes(2);
  });

  it('of a direct client: key and region, and never an idempotency key', async () => {
    const { client, requests } = rig(
      { kind: 'direct', apiKey: 'ov_key', baseUrl: 'http://localhost:4600/v1beta', region: 'eu' },
      json(created),
    );
    await client.createStream({ idempotencyKey: 'intent-1' });
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      authorization: 'Bearer ov_key',
      'x-overshoot-region': 'eu',
    });
  });

  it('that cannot be made are a network error, not a rejection of another type', async () => {
    const { client } = rig({ kind: 'handler', headers: () => Promise.reject(new Error('signed out')) });
    expect(await failure(client.createStream())).toMatchObject({ code: 'network', stage: 'create' });
  });

  it('a deletion may outlive the page, nothing else does', async () => {
    const { client, requests } = rig({}, json({}), json(status));
    await client.deleteStream('x', { keepalive: true });
    await client.getStream('x');
    expect(requests.map(({ init }) => init.keepalive)).toEqual([true, false]);
  });
});

describe('answers', () => {
  it('of a create: the id is opaque, unknown fields are no harm, times are named', async () => {
    const { client } = rig({}, json(created, 201));
    expect(await client.createStream()).toEqual({
      id: 'v1.k.eyJ.signed/handle',
      publish: { url: 'wss://lk.example', token: 'jwt-a' },
      expiresAtMs: 1_790_000_300_000,
      ttlSeconds: 300,
    });
  });

  it('of a status need id and state only', async () => {
    const { client } = rig(
      {},
      json({ id: 'x', state: 'ended', end_reason: 'something-new', recent_fps: null }),
    );
    expect(await client.getStream('x')).toMatchObject({
      state: 'ended',
      endReason: 'something-new',
      recentFps: null,
      lastFrameIndex: null,
    });
  });

  it('of models keep what is needed', async () => {
    const { client } = rig({}, json({ object: 'list', data: [{ id: 'a/B', status: 'ready' }] }));
    expect(await client.listModels()).toEqual([{ id: 'a/B', status: 'ready', ownedBy: null }]);
  });

  it.each([
    [{ ...created, publish: { url: 'https://lk.example', token: 't' } }, '"publish.url"'],
    [{ ...created, publish: { url: 'wss://lk.example' } }, '"publish.token"'],
    [{ ...created, id: '' }, '"id"'],
    [{ ...created, id: 7 }, '"id"'],
    [{ ...created, ttl_seconds: 0 }, '"ttl_seconds"'],
    [{ ...created, expires_at_ms: '2026' }, '"expires_at_ms"'],
    ['a text', 'The body'],
    [null, 'The body'],
  ])('that do not fit name the field: %#', async (body, name) => {
    const { client } = rig({}, json(body, 201));
    const error = await failure(client.createStream());
    expect(error).toMatchObject({ code: 'protocol', stage: 'create', status: 201, retryable: false });
    expect(error.message).toContain(name);
  });

  it.each(['', '<html>welcome</html>', '{"id":'])('that are no JSON say so: "%s"', async (text) => {
    const { client } = rig({}, new Response(text));
    const error = await failure(client.getStream('x'));
    expect(error).toMatchObject({ code: 'protocol', status: 200 });
    expect(error.message).toContain('not JSON');
  });

  it('a deletion needs no body, and what is gone already counts as deleted', async () => {
    const { client } = rig(
      {},
      new Response(null, { status: 204 }),
      json({ detail: 'not found' }, 404),
      new Response('', { status: 410 }),
      json({ detail: 'no' }, 500),
    );
    await expect(client.deleteStream('x')).resolves.toBeUndefined();
    await expect(client.deleteStream('x')).resolves.toBeUndefined();
    await expect(client.deleteStream('x')).resolves.toBeUndefined();
    expect(await failure(client.deleteStream('x'))).toMatchObject({ code: 'server-error', stage: 'delete' });
  });

  it('ask the global fetch where none is given', async () => {
    const global = vi.fn<typeof fetch>(async () => json(status));
    vi.stubGlobal('fetch', global);
    await createOvershootClient({ kind: 'handler', endpoint: '/api' }).getStream('x');
    expect(global).toHaveBeenCalledOnce();
  });
});

describe('time', () => {
  const never = (): Promise<Response> => new Promise(() => undefined);

  it('is up after ten seconds, and the request is aborted', async () => {
    const { client, clock, requests } = rig({}, never);
    const failed = failure(client.createStream());
    await clock.advance(9999);
    expect(requests[0]?.init.signal?.aborted).toBe(false);
    await clock.advance(1);
    expect(await failed).toMatchObject({ code: 'timeout', retryable: true });
    expect(requests[0]?.init.signal?.aborted).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it('can be set for each call, and counts the body in', async () => {
    const slowBody = new Response(new ReadableStream({ start: () => undefined }));
    const { client, clock } = rig({}, slowBody);
    const failed = failure(client.getStream('x', { timeoutMs: 500 }));
    await clock.advance(500);
    const error = await failed;
    expect(error.code).toBe('timeout');
    expect(error.message).toContain('500 ms');
  });

  it('counts the headers in, which an app may never give', async () => {
    const { client, clock, requests } = rig({ headers: () => new Promise<never>(() => undefined) });
    const failed = failure(client.keepalive('x', { timeoutMs: 500 }));
    await clock.advance(500);
    expect((await failed).code).toBe('timeout');
    expect(requests).toEqual([]);
  });

  it('leaves no timer behind after an answer', async () => {
    const { client, clock } = rig({}, json(status));
    await client.getStream('x');
    expect(clock.pending()).toBe(0);
  });
});

describe('a signal', () => {
  it('that is aborted ends the call as aborted, with whatever fetch does', async () => {
    const controller = new AbortController();
    const { client, clock } = rig({}, () => new Promise(() => undefined));
    const failed = failure(client.getStream('x', { signal: controller.signal }));
    await clock.flush();
    controller.abort();
    expect(await failed).toMatchObject({ code: 'aborted', retryable: false });
    expect(clock.pending()).toBe(0);
  });

  it('that was aborted before ends the call at once', async () => {
    const { client } = rig({}, () => new Promise(() => undefined));
    const failed = failure(client.getStream('x', { signal: AbortSignal.abort() }));
    expect(await failed).toMatchObject({ code: 'aborted' });
  });
});

it('a fetch that rejects is a network error with its cause', async () => {
  const cause = new TypeError('Failed to fetch');
  const { client } = rig({}, cause);
  expect(await failure(client.createStream())).toMatchObject({ code: 'network', retryable: true, cause });
});
