import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../clock/createHeldClock.js';
import { createFakeService } from './createFakeService.js';
import type { FakeServiceOptions } from './FakeService.js';

function rig(options?: FakeServiceOptions) {
  const clock = createHeldClock(0);
  return { clock, ...createFakeService(clock, options) };
}

describe('leases of the fake service', () => {
  it('run out unless they are renewed, and stay ended', async () => {
    const { clock, service } = rig({ ttlSeconds: 10 });
    const { client } = service;
    const { id, expiresAtMs } = await client.createStream();
    expect(expiresAtMs).toBe(10_000);
    await clock.advance(9000);
    expect(await client.keepalive(id)).toMatchObject({ id, expiresAtMs: 19_000 });
    await clock.advance(9999);
    expect(service.liveStreams()).toEqual([id]);
    await clock.advance(1);
    expect(service.liveStreams()).toEqual([]);
    await expect(client.keepalive(id)).rejects.toMatchObject({ code: 'stream-not-found', status: 404 });
    expect(await client.getStream(id)).toMatchObject({
      state: 'ended',
      endReason: 'expired',
      endedAtMs: 19_000,
    });
    await clock.advance(30_001);
    await expect(client.getStream(id)).rejects.toMatchObject({ code: 'stream-not-found' });
  });

  it('bring a new token each time, which admits only while the stream lives', async () => {
    const { service, rooms } = rig();
    const first = await service.client.createStream();
    const second = await service.client.keepalive(first.id);
    const tokens = [first, second].map(({ publish }) => publish?.token ?? '');
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.map((token) => rooms.streamOf(token)?.id)).toEqual([first.id, first.id]);
    await service.client.deleteStream(first.id);
    expect(tokens.map((token) => rooms.streamOf(token))).toEqual([null, null]);
    await expect(service.client.deleteStream(first.id)).resolves.toBeUndefined();
  });
});

describe('frames at the fake service', () => {
  it('are counted while somebody publishes', async () => {
    const { clock, service, rooms } = rig({ framesPerSecond: 10 });
    const { id, publish } = await service.client.createStream();
    expect(service.peek(id)).toMatchObject({ lastFrameIndex: null, recentFps: null, retainedFrameCount: 0 });
    const stream = rooms.streamOf(publish?.token ?? '');
    stream?.startFrames(0);
    await clock.advance(10_200);
    expect(service.peek(id)).toMatchObject({
      firstFrameAtMs: 200,
      lastFrameAtMs: 10_200,
      lastFrameIndex: 100,
      streamTimeMs: 10_000,
      recentFps: 10,
    });
    stream?.stopFrames(10_200);
    await clock.advance(10_000);
    expect(service.peek(id)).toMatchObject({ lastFrameIndex: 100, lastFrameAtMs: 10_200, recentFps: 0 });
    stream?.startFrames(20_200);
    await clock.advance(1200);
    expect(service.peek(id)).toMatchObject({ lastFrameIndex: 111 });
  });

  it('are a final snapshot after the end', async () => {
    const { clock, service, rooms } = rig();
    const { id, publish } = await service.client.createStream();
    rooms.streamOf(publish?.token ?? '')?.startFrames(0);
    await clock.advance(5000);
    service.end(id, 'reaped');
    const final = service.peek(id);
    await clock.advance(5000);
    expect(service.peek(id)).toEqual(final);
  });
});

describe('faults', () => {
  it('are met in order, as often as told, and only by their operation', async () => {
    const { service } = rig();
    service.fault('create', { type: 'fail', code: 'rate-limited', status: 429, retryAfterMs: 1000 }, 2);
    service.fault('create', { type: 'fail', code: 'no-capacity' });
    await service.client.listModels();
    for (const code of ['rate-limited', 'rate-limited', 'no-capacity'])
      await expect(service.client.createStream()).rejects.toMatchObject({ code, stage: 'create' });
    expect(await service.client.createStream()).toMatchObject({ id: 'stream-1' });
    expect(service.calls.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'failed',
      'failed',
      'failed',
      'answered',
    ]);
  });

  it('that hang end by the caller’s time, by its signal, or by release', async () => {
    const { clock, service } = rig();
    service.fault('create', { type: 'hang' }, 3);
    const timed = service.client.createStream({ timeoutMs: 500 }).catch((error: unknown) => error);
    await clock.advance(500);
    expect(await timed).toMatchObject({ code: 'timeout' });
    const controller = new AbortController();
    const aborted = service.client
      .createStream({ signal: controller.signal })
      .catch((error: unknown) => error);
    controller.abort();
    expect(await aborted).toMatchObject({ code: 'aborted' });
    const released = service.client.createStream();
    service.release('create');
    expect(await released).toMatchObject({ ttlSeconds: 300 });
    expect(clock.pending()).toBe(0);
  });

  it('that lose the answer do the work', async () => {
    const { clock, service } = rig();
    const { id } = await service.client.createStream();
    await clock.advance(1000);
    service.fault('keepalive', { type: 'lose-answer' });
    await expect(service.client.keepalive(id)).rejects.toMatchObject({ code: 'network' });
    expect(service.peek(id).expiresAtMs).toBe(301_000);
    service.fault('create', { type: 'lose-answer' });
    await expect(service.client.createStream()).rejects.toMatchObject({ code: 'network' });
    expect(service.streams()).toHaveLength(2);
    // Nobody could delete it, so it counts as nobody's leak.
    expect(service.liveStreams()).toEqual([id]);
  });

  it('that never happened, and calls about strangers, are problems', async () => {
    const { service } = rig();
    service.fault('delete', { type: 'hang' });
    await expect(service.client.keepalive('nobody')).rejects.toMatchObject({ code: 'stream-not-found' });
    expect(service.problems()).toEqual([
      '1 × hang of delete never happened',
      'keepalive of "nobody", which was never created',
    ]);
    expect(() => service.peek('nobody')).toThrow('never made a stream "nobody"');
    service.mend();
    expect(service.problems()).toHaveLength(1);
  });
});
