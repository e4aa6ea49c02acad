import { describe, expect, test } from 'vitest';
import { createOvershootHandler, localEmulatorOnly } from '../../src/server/index.js';
import { APP, BASE, SECRET, startApp } from './support/startApp.js';

const json = { 'content-type': 'application/json' };

describe('who may call', () => {
  test('nobody without a login', async () => {
    const { handler, upstream } = await startApp();
    const response = await handler(
      new Request(`${BASE}/streams`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } }),
    );
    expect(response.status).toBe(401);
    expect(await upstream()).toBe(0);
  });

  test.each([
    ['another site, by Fetch Metadata', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.app.test' }, 403],
    ['another site, by Origin', { origin: 'https://evil.test' }, 403],
    ['nobody who says where from', {}, 403],
    ['the page itself', { 'sec-fetch-site': 'same-origin' }, 201],
    ['the page itself, by Origin', { origin: APP }, 201],
    ['a program with a login of its own', { authorization: 'Bearer of-the-app' }, 201],
  ])('%s', async (_, headers, status) => {
    const { handler } = await startApp();
    const response = await handler(
      new Request(`${BASE}/streams`, { method: 'POST', headers: { 'x-user': 'ann', ...headers } }),
    );
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('from another site nothing that changes anything, however it is sent, with the cookies of somebody', async () => {
    const { handler, browserOf, ask, upstream } = await startApp({
      authorize: (request) => {
        const [, subject = 'ann'] = /user=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
        return { subject };
      },
    });
    const { id } = await browserOf('ann').createStream();
    const before = await upstream();
    const paths = [
      ...['/streams', '/chat/completions', `/streams/${id}/keepalive`, `/streams/${id}/viewer-token`],
    ].map((path) => ['POST', path] as const);
    const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hello' }] });
    for (const [method, path] of [...paths, ['DELETE', `/streams/${id}`] as const])
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { 'sec-fetch-site': 'cross-site', origin: APP },
        { 'sec-fetch-site': 'same-site', origin: 'https://evil.app.test' },
        { 'sec-fetch-site': 'SAME-ORIGIN, cross-site' },
        { origin: 'https://evil.test' },
        { origin: 'null' },
        { origin: `${APP}.evil.test` },
        { origin: APP.replace('https', 'http') },
        { origin: `${APP}:8443` },
        { referer: `${APP}/` },
        { 'x-forwarded-host': 'evil.test', origin: 'https://evil.test' },
        {},
      ])
        for (const type of [
          'application/json',
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
        ]) {
          const headers = { cookie: 'user=ann', 'content-type': type, ...from };
          // oxlint-disable-next-line no-await-in-loop
          const response = await handler(new Request(`${BASE}${path}`, { method, headers, body }));
          expect([path, from, response.status]).toEqual([path, from, 403]);
        }
    expect(await upstream()).toBe(before);
    expect((await ask('ann', 'GET', `/streams/${id}`)).status).toBe(200);
  });

  test('a listed origin, which alone is told so', async () => {
    const { handler } = await startApp({ allowedOrigins: ['https://shop.test'] });
    const preflight = (origin: string): Promise<Response> =>
      handler(new Request(`${BASE}/streams`, { method: 'OPTIONS', headers: { origin } }));
    expect((await preflight('https://shop.test')).headers.get('access-control-allow-origin')).toBe(
      'https://shop.test',
    );
    const refused = await preflight('https://evil.test');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what may be asked', () => {
  // Dots are resolved by `Request` itself, before anything is decided.
  test.each([
    ['GET', '/streams//models', 404],
    ['GET', '/models/', 404],
    ['GET', '/streams/a/b/c', 404],
    ['GET', '/streams/x%2Fkeepalive', 404],
    ['GET', '/streams/%E2%80%A6', 404],
    ['GET', '/constructor', 404],
    ['GET', '/../models', 404],
    ['PUT', '/streams', 405],
    ['GET', '/streams', 405],
  ])('%s %s', async (method, path, status) => {
    const { ask, upstream } = await startApp();
    expect((await ask('ann', method, path)).status).toBe(status);
    expect(await upstream()).toBe(0);
  });

  test('no address of a camera, and no name that is not configured', async () => {
    const { ask, upstream } = await startApp({
      sources: { dock: { type: 'rtsp', url: 'rtsp://cam.test/1' } },
    });
    for (const source of [
      { type: 'rtsp', url: 'rtsp://10.0.0.1/' },
      { type: 'remote', name: 'roof' },
      { type: 'remote', name: '__proto__' },
      { type: 'remote', name: 'dock', url: 'rtsp://10.0.0.1/' },
    ]) {
      const response = await ask('ann', 'POST', '/streams', {
        headers: json,
        body: JSON.stringify({ source }),
      });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error: { code: 'source-not-allowed' } });
    }
    expect(await upstream()).toBe(0);
  });

  test('no body of another kind, and none that is too large', async () => {
    const { ask } = await startApp();
    const body = JSON.stringify({ model: 'm', messages: [] });
    expect(
      (await ask('ann', 'POST', '/chat/completions', { headers: { 'content-type': 'text/plain' }, body }))
        .status,
    ).toBe(415);
    const large = JSON.stringify({ model: 'x'.repeat(70_000) });
    expect((await ask('ann', 'POST', '/chat/completions', { headers: json, body: large })).status).toBe(413);
    expect((await ask('ann', 'POST', '/chat/completions', { headers: json, body: '{' })).status).toBe(400);
  });
});

describe('how much', () => {
  test('creates by the minute, and streams at a time', async () => {
    const { browserOf } = await startApp({ limits: { liveStreams: 2, createsPerMinute: 4 } });
    const ann = browserOf('ann');
    const { id } = await ann.createStream();
    await ann.createStream();
    await expect(ann.createStream()).rejects.toMatchObject({
      code: 'too-many-streams',
      serviceCode: 'too-many-streams',
    });
    await ann.deleteStream(id);
    await ann.createStream();
    await expect(ann.createStream()).rejects.toMatchObject({
      code: 'rate-limited',
      serviceCode: 'too-many-requests',
    });
    await browserOf('bob').createStream();
  });

  test('one renewal after the other, with a word when the next one may come', async () => {
    const { browserOf } = await startApp();
    const ann = browserOf('ann');
    const { id } = await ann.createStream();
    await ann.keepalive(id);
    await expect(ann.keepalive(id)).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 10_000 });
  });

  test('a store that is down refuses what it cannot count, and crashes nothing', async () => {
    const down = (): never => {
      throw new Error('down');
    };
    const broken = { count: async () => down(), claim: async () => down(), set: async () => down() };
    const store = {
      ...broken,
      get: async () => down(),
      delete: async () => down(),
      enter: async () => down(),
      leave: async () => down(),
    };
    const { ask, events } = await startApp({ store });
    const response = await ask('ann', 'POST', '/streams');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(events.at(-1)).toMatchObject({ code: 'store-unavailable', status: 503 });
  });
});

describe('what is missing', () => {
  const options = {
    basePath: '/api/overshoot',
    apiKey: 'key',
    secrets: [{ kid: 'k', secret: SECRET }],
    authorize: () => ({ subject: 'ann' }),
  };

  test('is said when the handler is made, where no secret is needed to know it', () => {
    // As from JavaScript, where no type asks for it.
    const without: Partial<typeof options> = { ...options };
    delete without.authorize;
    expect(() => createOvershootHandler(without as typeof options)).toThrow(/authorize is missing/);
    expect(() => createOvershootHandler({ ...options, basePath: 'api/' })).toThrow(/basePath/);
    expect(() => createOvershootHandler({ ...options, baseUrl: 'http://api.test' })).toThrow(/https/);
    expect(() => createOvershootHandler({ ...options, authorize: localEmulatorOnly() })).toThrow(/emulator/);
    createOvershootHandler({
      ...options,
      authorize: localEmulatorOnly(),
      baseUrl: 'http://127.0.0.1:4600/v1beta',
    });
  });

  test.each([
    ['the key', { apiKey: () => '' }, /apiKey is empty/],
    ['the secrets', { secrets: () => [] }, /secrets is empty/],
    ['length of a secret', { secrets: [{ kid: 'k', secret: 'short' }] }, /shorter than 32 bytes/],
  ])('is said at the first request and by check(): %s', async (_, missing, text) => {
    const events: unknown[] = [];
    const handler = createOvershootHandler({
      ...options,
      ...missing,
      onEvent: (event) => events.push(event),
    });
    const response = await handler(
      new Request(`${BASE}/models`, { headers: { 'sec-fetch-site': 'same-origin' } }),
    );
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(text);
    expect(String((events[0] as { cause: Error }).cause)).toMatch(text);
    await expect(handler.check()).rejects.toMatchObject({ code: 'not-configured' });
  });
});
