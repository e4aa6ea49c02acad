import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOvershootHandler, type Identity } from '../../src/server/index.js';
import { createHeldClock } from '../../src/testing/index.js';
import { API_KEY, BASE, SECRET, startApp } from './support/startApp.js';
import { leaseAnswer, startService } from './support/startService.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const leases = (_: unknown, response: { end(text: string): unknown }): void =>
  void response.end(leaseAnswer());

describe('what a log is told', () => {
  test('names the key of the handle and the call of the service, and no secret', async () => {
    let calls = 0;
    const { send, handler, events } = await startService((_, response) => {
      response.setHeader('x-request-id', `req-${(calls += 1)}`);
      response.end(leaseAnswer());
    });
    const { id } = (await (await send('POST', '/streams')).json()) as { id: string };
    await send('POST', `/streams/${id}/keepalive`);
    await send('GET', `/streams/${id}x`);
    await handler.keepAlive(id);
    await handler.check();
    await expect(handler.keepAlive('x')).rejects.toMatchObject({ code: 'stream-not-found' });
    const subject = events[0]?.subject;
    expect(subject).toMatch(/^[\w-]{43}$/);
    expect(events).toMatchObject([
      {
        type: 'call',
        operation: 'create',
        status: 201,
        code: null,
        subject,
        kid: 'k',
        upstreamRequestId: 'req-1',
      },
      {
        type: 'call',
        operation: 'keepalive',
        status: 200,
        code: null,
        subject,
        kid: 'k',
        upstreamRequestId: 'req-2',
      },
      {
        ...{ type: 'call', operation: 'status', status: 404, code: 'stream-not-found' },
        ...{ subject, kid: null, upstreamRequestId: null },
      },
      {
        type: 'call',
        operation: 'keepalive',
        status: 200,
        code: null,
        subject,
        kid: 'k',
        upstreamRequestId: 'req-3',
      },
      {
        ...{ type: 'call', operation: 'models', status: 200, code: null },
        ...{ subject: null, kid: null, upstreamRequestId: 'req-4' },
      },
      {
        ...{ type: 'call', operation: 'keepalive', status: 404, code: 'stream-not-found' },
        ...{ subject: null, kid: null, upstreamRequestId: null },
      },
    ]);
    for (const secret of [API_KEY, SECRET, id]) expect(JSON.stringify(events)).not.toContain(secret);
  });
});

describe('what the service says about a failure', () => {
  test('holds no id, no key and no address when it comes to a page', async () => {
    const said = `Stream 6b0e4c1a-9d3f-4a57-8c21-0f5e7a9b3c4d of ${API_KEY} is live`;
    const { send } = await startService((_, response) => {
      response.writeHead(409).end(JSON.stringify({ detail: said }));
    });
    const text = await (await send('POST', '/streams')).text();
    expect(text).toContain('is live');
    expect(text).not.toContain('6b0e4c1a');
    expect(text).not.toContain(API_KEY);
  });

  test('about a camera stays on the server: it may hold its address', async () => {
    const camera = 'rtsp://admin:hunter2@10.0.0.5:554/1';
    const { send, events } = await startService(
      (_, response) => {
        const error = { code: 'source_unreachable', message: `No route to 10.0.0.5 (${camera})` };
        response.writeHead(422).end(JSON.stringify({ detail: { error } }));
      },
      { sources: { dock: { type: 'rtsp', url: camera }, roof: { type: 'rtsp', url: '' } } },
    );
    const response = await send('POST', '/streams', { source: { type: 'remote', name: 'dock' } });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('source_unreachable');
    for (const secret of ['10.0.0.5', 'hunter2', 'rtsp']) expect(text).not.toContain(secret);
    expect(String(events[0]?.cause)).toContain('10.0.0.5');
    // Configured from an environment that lacks it.
    expect((await send('POST', '/streams', { source: { type: 'remote', name: 'roof' } })).status).toBe(500);
    expect(String(events[1]?.cause)).toContain('sources.roof');
  });

  test.each(['1e400', '-1', '9999999', 'soon', '0'])(
    'with Retry-After %s: no client waits for ever',
    async (wait) => {
      const { send } = await startService((_, response) => {
        response.writeHead(503, { 'retry-after': wait }).end('{}');
      });
      const given = (await send('GET', '/models')).headers.get('retry-after');
      expect(given === null || (Number(given) >= 1 && Number(given) <= 3600)).toBe(true);
    },
  );

  test('an id that could be another path makes no stream', async () => {
    const { send, asked } = await startService((_, response) => void response.end(leaseAnswer('../models')));
    expect((await send('POST', '/streams')).status).toBe(502);
    expect(asked).toHaveLength(1);
  });
});

describe('a mistake in the options', () => {
  test.each([
    ['no subject', undefined],
    ['an empty one', ''],
    ['spaces', '  '],
    ['a number', 7],
    ['null', null],
  ])(
    'of authorize, which gives %s as subject, makes nobody the same person as somebody else',
    async (_, subject) => {
      const { ask, events, upstream } = await startApp({ authorize: () => ({ subject }) as Identity });
      const response = await ask('ann', 'POST', '/streams');
      expect(response.status).toBe(500);
      expect(String(events[0]?.cause)).toContain('authorize()');
      expect(await upstream()).toBe(0);
    },
  );

  test('a limit that is undefined is not set; one that is no number lets nothing through', async () => {
    const plan: { limits: Record<string, unknown> } = { limits: { liveStreams: undefined } };
    const { ask, events } = await startApp({
      authorize: () => ({ subject: 'ann', limits: plan.limits }),
    });
    const create = async (): Promise<number> => (await ask('ann', 'POST', '/streams')).status;
    expect([await create(), await create(), await create()]).toEqual([201, 201, 429]);
    for (const wrong of [Number.NaN, -1, '100', null]) {
      plan.limits = { liveStreams: wrong };
      // oxlint-disable-next-line no-await-in-loop
      expect(await create()).toBe(500);
      expect(String(events.at(-1)?.cause)).toContain('limits.liveStreams');
    }
  });

  test('a session without end ends in a hundred years', async () => {
    const { browserOf } = await startApp({ limits: { sessionMs: Infinity } });
    const ann = browserOf('ann');
    const { id } = await ann.createStream();
    expect((await ann.keepalive(id)).id).toBe(id);
  });

  test.each([
    ['NEXT_PUBLIC_OVERSHOOT_KEY', API_KEY],
    ['VITE_KEY', API_KEY],
    ['PUBLIC_HANDLE_SECRET', SECRET],
  ])('a secret in %s is refused before it is used', async (name, value) => {
    vi.stubEnv(name, value);
    const { ask, handler, events, upstream } = await startApp();
    expect((await ask('ann', 'POST', '/streams')).status).toBe(500);
    await expect(handler.check()).rejects.toMatchObject({ code: 'not-configured' });
    expect(String(events[0]?.cause)).toContain(name);
    expect(String(events[0]?.cause)).not.toContain(value);
    expect(await upstream()).toBe(0);
  });

  test('the handler in a page is refused', () => {
    vi.stubGlobal('window', { document: {} });
    const make = (): unknown =>
      createOvershootHandler({
        ...{ basePath: '/api', apiKey: API_KEY, secrets: [{ kid: 'k', secret: SECRET }] },
        authorize: () => ({ subject: 'ann' }),
      });
    expect(make).toThrow(/runs on servers/);
  });
});

test('a stream that the server renews stays one of those that its subject may have', async () => {
  const clock = createHeldClock();
  const { send, handler } = await startService(leases, {
    clock,
    limits: { liveStreams: 1, createsPerMinute: 10 },
  });
  const { id } = (await (await send('POST', '/streams')).json()) as { id: string };
  for (let renewals = 0; renewals < 3; renewals += 1) {
    // oxlint-disable no-await-in-loop
    await clock.advance(200_000);
    await handler.keepAlive(id);
    // oxlint-enable no-await-in-loop
  }
  // Twice as long as the lease that the create began.
  const headers = { 'sec-fetch-site': 'same-origin' };
  const another = new Request(`${BASE}/streams`, { method: 'POST', headers });
  const response = await handler(another);
  expect(await response.json()).toMatchObject({ error: { code: 'too-many-streams' } });
});
