import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { until } from '../support/until.js';
import { startApp, type TestApp } from './support/startApp.js';
import { startRedis, type TestRedis } from './support/startRedis.js';

const MODEL = 'emulator/frame-facts';

/** Two instances of one app, on one Redis and before one service. */
async function startTwo(limits = {}): Promise<{ redis: TestRedis; one: TestApp; two: TestApp }> {
  const redis = await startRedis();
  const stores = [redis.connect(), redis.connect()] as const;
  // Connected, so that what is sent at once arrives at once.
  await Promise.all(stores.map((store) => store.count('begin', 1)));
  const one = await startApp({ store: stores[0], limits });
  const two = await startApp({ store: stores[1], limits }, one.emulator);
  return { redis, one, two };
}

const create = ({ ask }: TestApp, subject: string, intent: string): Promise<Response> =>
  ask(subject, 'POST', '/streams', { headers: { 'idempotency-key': intent } });

const question = ({ ask }: TestApp, subject: string): Promise<Response> =>
  ask(subject, 'POST', '/chat/completions', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: MODEL, messages: [{ role: 'user', content: 'What are you?' }] }),
  });

const idOf = async (response: Response | undefined): Promise<string> =>
  v.parse(v.object({ id: v.string() }), await response?.json()).id;

const made = async ({ emulator }: TestApp): Promise<number> =>
  (await emulator.history()).filter(({ type }) => type === 'stream-created').length;

const statuses = (responses: readonly Response[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** Ten seconds after the last one, of which a busy machine may have used up some. */
function expectSpaced({ status, headers }: Response): void {
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(5);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(10);
}

describe('two instances on one Redis', () => {
  test('twenty creates of one intent at once make one stream, and whoever asks again gets it', async () => {
    const { one, two } = await startTwo();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(index % 2 ? one : two, 'ann', 'click')),
    );
    // Whoever comes when it is made gets it as well, so often in a second.
    expect(statuses(all)[201]).toBeGreaterThan(0);
    for (const { status, headers } of all) {
      expect([201, 409, 429]).toContain(status);
      expect(headers.get('retry-after')).toBe(status === 201 ? null : '1');
    }
    expect(await made(one)).toBe(1);
    // A second later at most.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const again = [
      all.find(({ ok }) => ok),
      await create(one, 'ann', 'click'),
      await create(two, 'ann', 'click'),
    ];
    const ids = await Promise.all(again.map(idOf));
    expect(new Set(ids).size).toBe(1);
    expect(await made(one)).toBe(1);
    // The same word of somebody else is his own.
    expect((await create(two, 'bob', 'click')).status).toBe(201);
    expect(await made(one)).toBe(2);
  });

  test('twenty creates of twenty intents at once make as many streams as are allowed', async () => {
    const { one, two } = await startTwo({ liveStreams: 3, createsPerMinute: 100 });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(index % 2 ? one : two, 'ann', `click-${index}`)),
    );
    expect(statuses(all)).toEqual({ 201: 3, 429: 17 });
    expect(await made(one)).toBe(3);
    // What one instance gives back, the other one has.
    const id = await idOf(all.find(({ ok }) => ok));
    await one.browserOf('ann').deleteStream(id);
    expect((await create(two, 'ann', 'later')).status).toBe(201);
    expect((await create(one, 'ann', 'too-late')).status).toBe(429);
  });

  test('creates and questions of a minute are counted together, for each person', async () => {
    const { one, two } = await startTwo({ createsPerMinute: 5, liveStreams: 100, asksPerMinute: 7 });
    const apps = Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two));
    const creates = await Promise.all(apps.map((app, index) => create(app, 'ann', `c-${index}`)));
    expect(statuses(creates)).toEqual({ 201: 5, 429: 15 });
    const questions = await Promise.all(apps.map((app) => question(app, 'ann')));
    expect(statuses(questions)).toEqual({ 200: 7, 429: 13 });
    for (const response of [...creates, ...questions])
      expect(Number(response.headers.get('retry-after') ?? 60)).toBeLessThanOrEqual(60);
    expect((await question(two, 'bob')).status).toBe(200);
  });

  test('a stream is renewed by one of them at a time', async () => {
    const { one, two } = await startTwo();
    const { id } = await one.browserOf('ann').createStream();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? one : two).ask('ann', 'POST', `/streams/${id}/keepalive`),
      ),
    );
    expect(statuses(all)).toEqual({ 200: 1, 429: 9 });
    expectSpaced(await two.ask('ann', 'POST', `/streams/${id}/keepalive`));
  });
});

/** What may be done while the store is down, and what not. Leaves the stream deleted. */
async function expectChoice(app: TestApp, id: string): Promise<void> {
  const before = await app.upstream();
  const refused = [await create(app, 'ann', 'while-down'), await question(app, 'ann')];
  for (const response of refused) {
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ error: { code: 'store-unavailable' } });
  }
  expect(await app.upstream()).toBe(before);

  expect((await app.ask('ann', 'POST', `/streams/${id}/keepalive`)).status).toBe(200);
  expect(app.events.at(-1)).toMatchObject({ status: 200, cause: { code: 'store-unavailable' } });
  // Spaced nevertheless, by this process for itself.
  expectSpaced(await app.ask('ann', 'POST', `/streams/${id}/keepalive`));
  const looks = await Promise.all(Array.from({ length: 9 }, () => app.ask('ann', 'GET', `/streams/${id}`)));
  expect(statuses(looks)).toEqual({ 200: 4, 429: 5 });
  expect((await app.handler.keepAlive(id)).ttlSeconds).toBe(300);
  expect((await app.ask('ann', 'GET', '/models')).status).toBe(200);
  expect((await app.ask('ann', 'DELETE', `/streams/${id}`)).status).toBe(200);
}

const backToNormal = (app: TestApp): Promise<string> =>
  until(
    async () => {
      const response = await create(app, 'ann', 'after');
      return response.status === 201 && idOf(response);
    },
    { what: 'creates to go through again', everyMs: 100 },
  );

describe('a Redis that is not there', () => {
  test('when the app starts: it refuses what it cannot count, and goes on once there is one', async () => {
    const redis = await startRedis();
    await redis.stop();
    const app = await startApp({ store: redis.connect() });
    expect((await create(app, 'ann', 'first')).status).toBe(503);
    await redis.start();
    await backToNormal(app);
    // What waited for the connection has left nothing behind.
    expect((await create(app, 'ann', 'first')).status).toBe(201);
  });

  test('from one moment to the next: streams are kept, shown and deleted', async () => {
    const { redis, one, two } = await startTwo();
    const { id } = await one.browserOf('ann').createStream();
    const kept = await two.browserOf('bob').createStream();
    await redis.stop();
    await expectChoice(one, id);
    await redis.start();
    await backToNormal(one);
    await backToNormal(two);
    expect((await two.ask('bob', 'POST', `/streams/${kept.id}/keepalive`)).status).toBe(200);
  });

  test('to be heard, because it hangs: no call waits for long', async () => {
    const { redis, one } = await startTwo();
    const { id } = await one.browserOf('ann').createStream();
    redis.hang();
    const begunAt = performance.now();
    await expectChoice(one, id);
    // The first step of the store was waited for; the dozens after it were not.
    expect(performance.now() - begunAt).toBeLessThan(5000);
    redis.goOn();
    await backToNormal(one);
    expect((await create(one, 'ann', 'while-down')).status).toBe(201);
  });

  test('while a stream is made: it is given back', async () => {
    const redis = await startRedis();
    const store = redis.connect();
    let isDown = false;
    const app = await startApp({
      store: {
        ...store,
        // The place is taken; what is written down about the stream itself is lost.
        enter: (key, member, most, ttlMs) =>
          isDown || most === Infinity
            ? Promise.reject(new Error('down'))
            : store.enter(key, member, most, ttlMs),
      },
    });
    expect((await create(app, 'ann', 'click')).status).toBe(503);
    const history = await app.emulator.history();
    expect(history.filter(({ type }) => type === 'stream-created')).toHaveLength(1);
    expect(history.filter(({ type }) => type === 'stream-deleted')).toHaveLength(1);
    isDown = true;
    expect((await create(app, 'ann', 'click')).status).toBe(503);
    expect(await made(app)).toBe(1);
  });
});
