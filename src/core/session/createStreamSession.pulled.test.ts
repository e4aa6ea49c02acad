import { describe, expect, it } from 'vitest';
import type { StreamSource } from '../capture/StreamSource.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import type { TestSession, TestSessionOptions } from '../../testing/session/TestSession.js';

const camera: StreamSource = { type: 'remote', name: 'door' };

/** A session with a source that the service pulls, started. */
async function pulled(options: TestSessionOptions = {}, ms = 3000): Promise<TestSession> {
  const t = await createTestSession('idle', { source: camera, ...options });
  void t.session.start();
  await t.advance(ms);
  return t;
}
const phase = (t: TestSession): string => t.session.getSnapshot().phase;
const problem = (t: TestSession): string | undefined => t.session.getSnapshot().problem?.code;

describe('a source that the service pulls', () => {
  it('is asked for in the create, and opens neither camera nor room', async () => {
    const t = await pulled();
    expect(t.service.calls.find(({ operation }) => operation === 'create')?.options.source).toEqual(camera);
    expect(phase(t)).toBe('live');
    expect(t.session.getSnapshot().capture).toEqual({ state: 'off' });
    expect(t.room.joins).toEqual([]);
    expect(t.media.liveTracks()).toEqual([]);
    void t.session.stop();
    await t.advance(0);
    t.verify();
  });

  it('is renewed and deleted like any other', async () => {
    const t = await pulled({ service: { ttlSeconds: 60 } });
    await t.advance(120_000);
    expect(phase(t)).toBe('live');
    expect(t.service.count('keepalive')).toBeGreaterThanOrEqual(4);
    void t.session.stop();
    await t.advance(0);
    expect(t.service.count('delete')).toBe(1);
    expect(t.service.liveStreams()).toEqual([]);
  });

  it('makes nothing at a preview, which only a viewer can show', async () => {
    const t = await createTestSession('idle', { source: camera, warm: 'room' });
    await t.session.preview();
    await t.advance(5000);
    expect(t.service.calls).toEqual([]);
    expect(phase(t)).toBe('idle');
  });

  it('may take its time to be opened: an answer after 25 s counts', async () => {
    const t = await createTestSession('idle', { source: camera });
    t.service.fault('create', { type: 'delay', ms: 25_000 });
    void t.session.start();
    await t.advance(24_000);
    expect(phase(t)).toBe('creating');
    await t.advance(5000);
    expect(phase(t)).toBe('live');
    expect(t.service.count('create')).toBe(1);
  });

  it('is not waited for without end, and what comes too late is given back', async () => {
    const t = await createTestSession('idle', { source: camera });
    t.service.fault('create', { type: 'delay', ms: 50_000 });
    void t.session.start();
    await t.advance(45_000);
    expect(phase(t)).toBe('failed');
    await t.advance(10_000);
    expect(t.service.liveStreams()).toEqual([]);
    expect(t.service.count('create')).toBe(1);
  });

  it('that cannot be opened is not asked for again by itself', async () => {
    const t = await createTestSession('idle', { source: camera, onExpired: 'recreate' });
    t.service.fault('create', { type: 'fail', code: 'source-unreachable', status: 422 });
    void t.session.start();
    await t.advance(120_000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'source-unreachable' } });
    expect(t.service.count('create')).toBe(1);
    void t.session.start();
    await t.advance(3000);
    expect(phase(t)).toBe('live');
  });

  it('that drops is sought again by the service, and says so until it is back', async () => {
    const t = await pulled();
    t.service.freezeFrames('stream-1');
    await t.advance(15_000);
    expect([phase(t), problem(t)]).toEqual(['reconnecting', 'pull-interrupted']);
    t.service.resumeFrames('stream-1');
    await t.advance(5000);
    expect([phase(t), problem(t)]).toEqual(['live', undefined]);
    expect(t.service.count('create')).toBe(1);
  });

  it('that gives nothing from the beginning goes on waiting, and says why', async () => {
    const t = await pulled({}, 0);
    t.service.freezeFrames('stream-1');
    await t.advance(5000);
    expect([phase(t), problem(t)]).toEqual(['waiting', undefined]);
    await t.advance(15_000);
    expect([phase(t), problem(t)]).toEqual(['waiting', 'pull-interrupted']);
    t.service.resumeFrames('stream-1');
    await t.advance(5000);
    expect([phase(t), problem(t)]).toEqual(['live', undefined]);
  });

  it('that ends finishes the stream', async () => {
    const t = await pulled();
    t.service.end('stream-1', 'reaped');
    await t.advance(6000);
    expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'reaped' });
  });

  it('has no token to hand out and nothing to pause', async () => {
    const t = await pulled();
    await expect(t.session.takePublishCredentials()).rejects.toMatchObject({ code: 'invalid-option' });
    await t.session.setPaused(true);
    await t.advance(5000);
    expect(phase(t)).toBe('live');
    expect(t.session.getSnapshot().isPaused).toBe(false);
  });

  it.each<StreamSource>([{ type: 'camera' }, { type: 'external' }, { type: 'remote', name: 'yard' }])(
    'is exchanged for %j with the next start only',
    async (next) => {
      const t = await pulled();
      await t.session.setSource(next);
      await t.advance(3000);
      expect(phase(t)).toBe('live');
      expect(t.session.getSource()).toEqual(next);
      expect(t.media.liveTracks()).toEqual([]);
      void t.session.stop();
      await t.advance(0);
      void t.session.start();
      await t.advance(3000);
      const creates = t.service.calls.filter(({ operation }) => operation === 'create');
      expect(creates.map(({ options }) => options.source)).toEqual([
        camera,
        next.type === 'remote' ? next : undefined,
      ]);
    },
  );

  it('keeps the lease over the back/forward cache, and is believed when frames come again', async () => {
    const t = await pulled();
    t.page.leave({ cached: true });
    await t.advance(30_000);
    t.page.restore();
    await t.advance(5000);
    expect(phase(t)).toBe('live');
    expect(t.service.count('create')).toBe(1);
  });
});

it('a service that has not understood what it is to pull costs nothing', async () => {
  const t = await createTestSession('idle', { source: camera });
  const { client } = t;
  const deaf = {
    ...client,
    createStream: async () => client.createStream(),
  };
  t.session.setClient(deaf);
  void t.session.start();
  await t.advance(1000);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'failed', error: { code: 'protocol' } });
  expect(t.service.liveStreams()).toEqual([]);
});
