import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { API_KEY, SECRET, startApp } from './support/startApp.js';

describe('a stream that the server keeps', () => {
  test('is over when it was deleted, when its handle is none, and after the longest time of its session', async () => {
    const { browserOf, handler } = await startApp();
    const ann = browserOf('ann');
    const { id } = await ann.createStream();
    await ann.deleteStream(id);
    await expect(handler.keepAlive(id)).rejects.toMatchObject({ code: 'stream-not-found' });
    await expect(handler.keepAlive('x')).rejects.toMatchObject({ code: 'stream-not-found' });
    const short = await startApp({ limits: { sessionMs: 0 } });
    const past = await short.browserOf('ann').createStream();
    await expect(short.handler.keepAlive(past.id)).rejects.toMatchObject({ code: 'session-over' });
  });
});

describe('the guide', () => {
  /** Its files, as an app has them in front of this emulator. */
  async function startRecipes() {
    const app = await startApp({ secrets: [{ kid: '1', secret: SECRET }] });
    vi.resetModules();
    vi.stubEnv('OVERSHOOT_URL', `${app.emulator.url}/v1beta`);
    vi.stubEnv('OVERSHOOT_API_KEY', API_KEY);
    vi.stubEnv('HANDLE_SECRET', SECRET);
    vi.stubEnv('CRON_SECRET', 'of-the-cron');
    onTestFinished(() => void vi.unstubAllEnvs());
    return {
      ...app,
      cron: (await import('../../docs/recipes/keep-alive/cron.js')).GET,
      watched: (await import('../../docs/recipes/keep-alive/watched.js')).watched,
    };
  }
  const run = (authorization: string): Request =>
    new Request('https://app.test/api/keep-alive', { headers: { authorization } });

  test('renews by cron what is on the list, and takes off it what is over', async () => {
    const { browserOf, cron, emulator, watched } = await startRecipes();
    const ann = browserOf('ann');
    const kept = await ann.createStream();
    const over = await ann.createStream();
    await ann.deleteStream(over.id);
    await watched.add(kept.id);
    await watched.add(over.id);
    expect((await cron(run('Bearer of-somebody'))).status).toBe(401);
    expect(await watched.list()).toHaveLength(2);
    const done = await cron(run('Bearer of-the-cron'));
    expect([done.status, await done.json()]).toEqual([200, { asked: 2, failed: 0 }]);
    expect(await watched.list()).toEqual([kept.id]);
    expect((await emulator.history()).filter(({ type }) => type === 'lease-renewed')).toHaveLength(1);

    await emulator.addFault({ route: 'keepalive', status: 503 });
    expect((await cron(run('Bearer of-the-cron'))).status).toBe(500);
    expect(await watched.list()).toEqual([kept.id]);
  });

  test('renews by a worker until the stream is over, through whatever else fails', async () => {
    const { handler } = await startRecipes();
    const { keepUntilOver } = await import('../../docs/recipes/keep-alive/keepUntilOver.js');
    const { HandlerError } = await import('react-live-vision/server');
    const lease = { id: 'h', expiresAtMs: 0, ttlSeconds: 0.01 };
    const answers = [
      () => lease,
      () => {
        throw new HandlerError('store-unavailable', { retryAfterMs: 1 });
      },
      () => lease,
      () => {
        throw new HandlerError('session-over');
      },
      () => lease,
    ];
    let calls = 0;
    const keepAlive: typeof handler.keepAlive = async () => {
      calls += 1;
      return answers[calls - 1]?.() ?? lease;
    };
    await keepUntilOver({ keepAlive }, 'h');
    expect(calls).toBe(4);
  });
});
