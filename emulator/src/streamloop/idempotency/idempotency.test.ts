import { describe, expect, test } from 'vitest';
import { createHeldClock } from '../../clock/createHeldClock.js';
import { startTestEmulator } from '../../testSupport/startTestEmulator.js';
import { IdempotencyStore } from './IdempotencyStore.js';

const DAY_MS = 86_400_000;
const key = { 'idempotency-key': 'k1' };

test('the same key gets the first answer again, marked, and nothing is done', async () => {
  const { loop, events } = await startTestEmulator();
  const first = await loop('POST', '/streams', { name: 'a' }, key);
  const again = await loop('POST', '/streams', { name: 'a' }, key);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(first.headers['idempotency-replayed']).toBeUndefined();
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect((await loop('GET', '/streams')).json).toMatchObject({ data: [{ name: 'a' }], page: {} });
  expect(await events()).toContainEqual(
    expect.objectContaining({ type: 'streamloop-replayed', method: 'POST' }),
  );
});

test('the same key with another body is refused, and the first answer stays', async () => {
  const { loop } = await startTestEmulator();
  await loop('POST', '/streams', { name: 'a' }, key);
  const reused = await loop('POST', '/streams', { name: 'b' }, key);
  expect([reused.status, reused.json]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
  expect((await loop('POST', '/streams', { name: 'a' }, key)).status).toBe(201);
  expect((await loop('GET', '/streams')).json).toMatchObject({ data: [{ name: 'a' }] });
});

test('a key means something only to one caller, in one workspace, for one method and path', async () => {
  const { loop, createLoop } = await startTestEmulator();
  await loop('POST', '/streams', {}, key);
  const others = [
    await loop('POST', '/streams', {}, { ...key, 'x-api-key': 'sl_b' }),
    await loop('POST', '/streams', {}, { ...key, 'x-workspace-id': 'wksp_team' }),
    await loop('POST', `/streams/${await createLoop()}/start`, {}, key),
  ];
  expect(others.map(({ headers }) => headers['idempotency-replayed'])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('after 24 hours it is a new request', async () => {
  const { loop, clock, control } = await startTestEmulator();
  await loop('POST', '/streams', {}, key);
  clock.advance(DAY_MS - 1);
  expect((await loop('POST', '/streams', {}, key)).headers['idempotency-replayed']).toBe('true');
  await control('POST', '/streamloop/clock', { advanceMs: 1 });
  expect((await loop('POST', '/streams', {}, key)).headers['idempotency-replayed']).toBeUndefined();
});

test('start, stop, start with one constant key starts once: the trap of reference 3.3', async () => {
  const { loop, createLoop, clock, events } = await startTestEmulator();
  const id = await createLoop();
  const start = () => loop('POST', `/streams/${id}/start`, undefined, key);
  await start();
  await loop('POST', `/streams/${id}/stop`);
  clock.advance(2000);
  expect((await start()).json).toMatchObject({ state: 'preparing' });
  expect((await loop('GET', `/streams/${id}`)).json).toMatchObject({ state: 'stopped' });
  const starts = (await events()).filter((event) => event['command'] === 'start');
  expect(starts).toHaveLength(1);
});

test('a refusal is kept, and a fault that left the work undone is not', async () => {
  const { loop, createLoop, control } = await startTestEmulator();
  const id = await createLoop();
  await control('POST', '/streamloop/refuse', { how: 'guard' });
  const start = (headers: Record<string, string>) => loop('POST', `/streams/${id}/start`, undefined, headers);
  expect((await start(key)).status).toBe(422);
  expect((await start(key)).status).toBe(422);
  await control('POST', '/faults', { route: 'streamloop-start', status: 502, count: 1 });
  const other = { 'idempotency-key': 'k2' };
  expect((await start(other)).json).toMatchObject({ status: 502, code: 'UPSTREAM_ERROR' });
  expect((await start(other)).json).toMatchObject({ state: 'preparing' });
});

test('a create whose answer is lost is found again by its key', async () => {
  const { loop, control } = await startTestEmulator();
  await control('POST', '/faults', { route: 'streamloop-create', drop: 'after', count: 1 });
  await expect(loop('POST', '/streams', { name: 'a' }, key)).rejects.toThrow(/socket hang up|ECONNRESET/);
  const again = await loop('POST', '/streams', { name: 'a' }, key);
  expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect((await loop('GET', '/streams')).json).toMatchObject({ data: [{ name: 'a' }] });
});

test.each([
  ['POST', 'x'.repeat(201), 400],
  ['POST', 'x'.repeat(200), 201],
  ['POST', '', 400],
])('%s with a key of that length', async (method, text, status) => {
  const { loop } = await startTestEmulator();
  expect((await loop(method, '/streams', {}, { 'idempotency-key': text })).status).toBe(status);
});

test('a DELETE knows no keys', async () => {
  const { loop } = await startTestEmulator();
  const { id } = (await loop('POST', '/streams', {})).json as { id: string };
  expect((await loop('DELETE', `/streams/${id}`, undefined, key)).status).toBe(204);
  expect((await loop('DELETE', `/streams/${id}`, undefined, key)).status).toBe(404);
});

describe('the store', () => {
  const request = { namespace: ['a'], key: 'k', body: '{}' };

  test('lets a duplicate wait for the first', async () => {
    const store = new IdempotencyStore(createHeldClock(0));
    let resolve = (_answer: Response): void => undefined;
    const promise = new Promise<Response>((done) => {
      resolve = done;
    });
    let works = 0;
    const work = () => {
      works += 1;
      return promise;
    };
    const both = [store.run(request, work), store.run(request, work)];
    resolve(Response.json({ n: 1 }, { status: 201 }));
    const [first, second] = await Promise.all(both);
    expect([first?.kind, second?.kind, works]).toEqual(['answered', 'replayed', 1]);
    expect(await second?.answer?.json()).toEqual({ n: 1 });
  });

  test.each([500, 502, 503, 429])('does not keep %i: what waited does the work itself', async (status) => {
    const store = new IdempotencyStore(createHeldClock(0));
    const answers = [status, 200];
    const work = async () => Response.json({}, { status: answers.shift() ?? 0 });
    const both = await Promise.all([store.run(request, work), store.run(request, work)]);
    expect(both.map(({ kind, answer }) => [kind, answer?.status])).toEqual([
      ['answered', status],
      ['answered', 200],
    ]);
  });

  test('keeps nothing of work that throws', async () => {
    const store = new IdempotencyStore(createHeldClock(0));
    await expect(store.run(request, () => Promise.reject(new Error('defect')))).rejects.toThrow('defect');
    expect((await store.run(request, async () => new Response(null, { status: 204 }))).kind).toBe('answered');
  });
});
