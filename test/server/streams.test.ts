import { describe, expect, test } from 'vitest';
import { API_KEY, SECRET, startApp } from './support/startApp.js';

describe('a stream behind the handler', () => {
  test('is made, renewed, watched, read and deleted by a handle that stays the same', async () => {
    const { browserOf, emulator, events } = await startApp();
    const ann = browserOf('ann');
    const created = await ann.createStream({ idempotencyKey: 'one' });
    expect(created.publish?.url).toMatch(/^ws:\/\/127\.0\.0\.1/);
    const real = (await emulator.history()).find((event) => event.type === 'stream-created');
    expect(created.id).not.toContain(real && 'streamId' in real ? real.streamId : '?');
    expect((await ann.getStream(created.id)).id).toBe(created.id);
    const renewed = await ann.keepalive(created.id);
    expect(renewed.id).toBe(created.id);
    expect(renewed.publish?.token).not.toBe('');
    expect((await ann.viewerToken(created.id)).token).not.toBe('');
    await ann.deleteStream(created.id);
    expect(await ann.getStream(created.id)).toMatchObject({ state: 'ended', endReason: 'deleted' });
    expect(events.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'create 201',
      'status 200',
      'keepalive 200',
      'viewer-token 200',
      'delete 200',
      'status 200',
    ]);
    expect(JSON.stringify(events)).not.toContain('ann');
  });

  test('is made once for one intent, however often it is asked for, with a fresh token', async () => {
    const { browserOf, emulator } = await startApp();
    const ann = browserOf('ann');
    const first = await ann.createStream({ idempotencyKey: 'click-1' });
    const again = await ann.createStream({ idempotencyKey: 'click-1' });
    expect(again.id).toBe(first.id);
    expect(again.publish?.token).not.toBe(first.publish?.token);
    // The same word of somebody else is another intent.
    const other = await browserOf('bob').createStream({ idempotencyKey: 'click-1' });
    expect(other.id).not.toBe(first.id);
    expect((await emulator.history()).filter(({ type }) => type === 'stream-created')).toHaveLength(2);
  });

  test('is not there for anybody else, and nothing reaches the service', async () => {
    const { browserOf, ask, upstream } = await startApp();
    const { id } = await browserOf('ann').createStream();
    const before = await upstream();
    for (const [method, path] of [
      ['GET', `/streams/${id}`],
      ['POST', `/streams/${id}/keepalive`],
      ['POST', `/streams/${id}/viewer-token`],
      ['DELETE', `/streams/${id}`],
    ] as const) {
      const response = await ask('bob', method, path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect(await upstream()).toBe(before);
  });

  test('past the longest time of its session is refused by a code of its own, and can still be deleted', async () => {
    const { browserOf, ask } = await startApp({ limits: { sessionMs: 0 } });
    const { id } = await browserOf('ann').createStream();
    const refused = await ask('ann', 'POST', `/streams/${id}/keepalive`);
    expect(refused.status).toBe(410);
    expect(await refused.json()).toMatchObject({ error: { code: 'session-over' } });
    await browserOf('ann').deleteStream(id);
    expect((await browserOf('ann').getStream(id)).state).toBe('ended');
  });

  test('made with an older key stays valid while that key is on the list', async () => {
    const old = { kid: 'old', secret: 'another-secret-that-has-32-bytes!' };
    const keys = [old];
    const { browserOf, ask } = await startApp({ secrets: () => keys });
    const { id } = await browserOf('ann').createStream();
    keys.unshift({ kid: 'new', secret: SECRET });
    expect((await ask('ann', 'GET', `/streams/${id}`)).status).toBe(200);
    keys.pop();
    expect((await ask('ann', 'GET', `/streams/${id}`)).status).toBe(404);
  });

  test('can be kept alive by the server, by its handle alone', async () => {
    const { browserOf, handler } = await startApp();
    const { id } = await browserOf('ann').createStream();
    expect(await handler.keepAlive(id)).toMatchObject({ id, ttlSeconds: 300 });
    await expect(handler.keepAlive(`${id}x`)).rejects.toMatchObject({ code: 'stream-not-found' });
  });
});

test('neither key nor secret is in anything that a browser or a log gets', async () => {
  const { browserOf, ask, events } = await startApp();
  const { id } = await browserOf('ann').createStream();
  const answers = await Promise.all(
    ['/models', '/billing/pricing', `/streams/${id}`, '/nothing', '/streams/x'].map(async (path) => {
      const response = await ask('ann', 'GET', path);
      return `${JSON.stringify([...response.headers])} ${await response.text()}`;
    }),
  );
  for (const text of [...answers, JSON.stringify(events), id]) {
    expect(text).not.toContain(API_KEY);
    expect(text).not.toContain(SECRET);
  }
});
