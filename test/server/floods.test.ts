import { describe, expect, test } from 'vitest';
import { createHeldClock } from '../../src/testing/index.js';
import { BASE } from './support/startApp.js';
import { leaseAnswer, startService } from './support/startService.js';

const chat = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hello' }] });

/** Answers of the service that are well, and a handler whose time stands still. */
async function begin() {
  const clock = createHeldClock();
  let made = 0;
  const world = await startService(
    ({ method, url = '' }, response) => {
      if (url.endsWith('/models')) return response.end('{"data":[]}');
      if (url.endsWith('/pricing')) return response.end('[]');
      if (url.endsWith('/completions')) return response.end('{"choices":[]}');
      if (method === 'GET') return response.end('{"id":"s","state":"active"}');
      if (url.endsWith('/viewer-token'))
        return response.end('{"view":{"url":"ws://127.0.0.1:1","token":"t","expires_in_seconds":60}}');
      response.writeHead(method === 'POST' ? 201 : 200).end(leaseAnswer(`s${(made += 1)}`));
    },
    {
      clock,
      authorize: (request) => ({ subject: request.headers.get('x-user') ?? 'ann' }),
      limits: { liveStreams: 50, createsPerMinute: 6, asksPerMinute: 10, statusPerSecond: 4 },
    },
  );
  const send = (
    user: string,
    method: string,
    path: string,
    body?: string,
    intent?: string,
  ): Promise<Response> =>
    world.handler(
      new Request(`${BASE}${path}`, {
        method,
        headers: {
          'x-user': user,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          ...(intent === undefined ? {} : { 'idempotency-key': intent }),
        },
        ...(body === undefined ? {} : { body }),
      }),
    );
  const create = async (user: string): Promise<string> =>
    ((await (await send(user, 'POST', '/streams')).json()) as { id: string }).id;
  const ids: Record<string, string> = { ann: await create('ann'), bob: await create('bob') };
  world.asked.length = 0;
  // Another minute than that of the creates.
  await clock.advance(60_000);
  return { ...world, clock, send, idOf: (user: string) => ids[user] ?? '' };
}

type World = Awaited<ReturnType<typeof begin>>;

const floods: [
  name: string,
  most: number,
  waitSeconds: number,
  call: (world: World, user: string) => Promise<Response>,
][] = [
  ['creates', 6, 60, ({ send }, user) => send(user, 'POST', '/streams')],
  ['questions', 10, 60, ({ send }, user) => send(user, 'POST', '/chat/completions', chat)],
  ['states', 4, 1, ({ send, idOf }, user) => send(user, 'GET', `/streams/${idOf(user)}`)],
  [
    'viewer tokens',
    4,
    1,
    ({ send, idOf }, user) => send(user, 'POST', `/streams/${idOf(user)}/viewer-token`),
  ],
  ['renewals', 1, 10, ({ send, idOf }, user) => send(user, 'POST', `/streams/${idOf(user)}/keepalive`)],
  ['deletions', 4, 1, ({ send, idOf }, user) => send(user, 'DELETE', `/streams/${idOf(user)}`)],
  ['lists of models', 4, 1, ({ send }, user) => send(user, 'GET', '/models')],
  ['lists of prices', 4, 1, ({ send }, user) => send(user, 'GET', '/billing/pricing')],
];

describe.each(floods)('a flood of %s', (_, most, waitSeconds, call) => {
  test('is 429 with the time after which the next one passes, for whoever sends it', async () => {
    const world = await begin();
    const statuses: number[] = [];
    let last = new Response();
    for (let sent = 0; sent < 30; sent += 1) {
      // oxlint-disable-next-line no-await-in-loop
      last = await call(world, 'ann');
      statuses.push(last.status);
    }
    expect(statuses.filter((status) => status < 300)).toHaveLength(most);
    expect(statuses.slice(most).every((status) => status === 429)).toBe(true);
    expect(world.asked).toHaveLength(most);
    expect(await last.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    const retryAfter = Number(last.headers.get('retry-after'));
    expect(retryAfter).toBe(waitSeconds);
    // Somebody else is not meant by it.
    expect((await call(world, 'bob')).status).toBeLessThan(300);
    await world.clock.advance(retryAfter * 1000 - 1);
    const early = await call(world, 'ann');
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '1']);
    await world.clock.advance(1);
    expect((await call(world, 'ann')).status).toBeLessThan(300);
  });
});

test('a flood of one intent makes one stream, and the service hears of it four times a second', async () => {
  const world = await begin();
  const all: number[] = [];
  for (let sent = 0; sent < 30; sent += 1)
    // oxlint-disable-next-line no-await-in-loop
    all.push((await world.send('ann', 'POST', '/streams', undefined, 'click')).status);
  expect(all.filter((status) => status === 201)).toHaveLength(5);
  expect(all.slice(5).every((status) => status === 429)).toBe(true);
  expect(world.asked.filter(({ url }) => url.endsWith('/streams'))).toHaveLength(1);
  expect(world.asked).toHaveLength(5);
});

test('a renewal that failed may be tried again after half a second, and not before', async () => {
  const clock = createHeldClock();
  let isWell = true;
  const { send, asked } = await startService(
    (_, response) => void response.writeHead(isWell ? 201 : 500).end(isWell ? leaseAnswer() : '{}'),
    { clock },
  );
  const { id } = (await (await send('POST', '/streams')).json()) as { id: string };
  isWell = false;
  const renew = async (): Promise<number> => (await send('POST', `/streams/${id}/keepalive`)).status;
  expect([await renew(), await renew()]).toEqual([502, 429]);
  await clock.advance(499);
  expect(await renew()).toBe(429);
  await clock.advance(1);
  expect(await renew()).toBe(502);
  expect(asked.filter(({ url }) => url.endsWith('keepalive'))).toHaveLength(2);
});

test('a session that is over is 410 to the second, for everything but looking and deleting', async () => {
  const clock = createHeldClock();
  const { send, handler, asked } = await startService(
    ({ method }, response) =>
      void response.end(method === 'POST' ? leaseAnswer() : '{"id":"s","state":"active"}'),
    { clock, limits: { sessionMs: 3_600_000 } },
  );
  const { id } = (await (await send('POST', '/streams')).json()) as { id: string };
  await clock.advance(3_599_999);
  expect((await send('POST', `/streams/${id}/keepalive`)).status).toBe(200);
  await clock.advance(10_001);
  asked.length = 0;
  const image = { type: 'image_url', image_url: { url: `ovs://streams/${id}?frame_index=-1` } };
  const question = { model: 'm', messages: [{ role: 'user', content: [image] }] };
  for (const response of [
    await send('POST', `/streams/${id}/keepalive`),
    await send('POST', `/streams/${id}/viewer-token`),
    await send('POST', '/chat/completions', question),
  ]) {
    expect(response.status).toBe(410);
    // oxlint-disable-next-line no-await-in-loop
    expect(await response.json()).toMatchObject({ error: { code: 'session-over' } });
  }
  await expect(handler.keepAlive(id)).rejects.toMatchObject({ code: 'session-over' });
  expect(asked).toEqual([]);
  expect((await send('GET', `/streams/${id}`)).status).toBe(200);
  expect((await send('DELETE', `/streams/${id}`)).status).toBe(200);
});
