import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OvershootError } from '../../core/errors/index.js';
import { createVisionRig } from '../testSupport/createVisionRig.js';
import { resultMessage } from '../../testing/vision/resultMessage.js';

/** What the service's own browser SDK gets wrong, one test for each: an app that moves here must not meet it again. */
describe('what the older SDK got wrong', () => {
  const printed = vi.fn<(...data: unknown[]) => void>();
  beforeEach(() => {
    printed.mockClear();
    for (const method of ['error', 'warn', 'log'] as const)
      vi.spyOn(console, method).mockImplementation(printed);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    if (printed.mock.calls.length > 0)
      throw new Error('Something was printed: errors are told, not printed.');
  });

  it('stop() during start() leaves no stream behind', async () => {
    const t = createVisionRig();
    t.service.fault('create', { type: 'delay', ms: 2000 });
    void t.vision.session.start();
    await t.clock.advance(500);
    const stopped = t.vision.session.stop();
    await t.clock.advance(5000);
    expect(await stopped).toBe('stopped');
    expect(t.service.streams()).toEqual(['stream-1']);
    expect(t.service.liveStreams()).toEqual([]);
    expect(t.sockets.all).toEqual([]);
    expect(t.leaks()).toEqual([]);
  });

  it('the 1001 of a stop() that is on its way is no error, and nothing is torn down twice', async () => {
    const t = createVisionRig();
    await t.live();
    const socket = t.sockets.last();
    t.service.fault('delete', { type: 'delay', ms: 500 });
    const stopped = t.vision.session.stop();
    socket.end(1001, 'stream ended: client_requested');
    await t.clock.advance(2000);
    expect(await stopped).toBe('stopped');
    expect(t.stream()).toMatchObject({ phase: 'ended', reason: 'stopped' });
    expect(t.snapshot()).toMatchObject({ resultsError: null, endedBecause: null });
    expect(t.wire.count('DELETE', '/stream-1')).toBe(1);
    expect(t.leaks()).toEqual([]);
  });

  it('the results are let go before the stream is deleted', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('delete', { type: 'hang' });
    void t.vision.session.stop();
    expect(t.sockets.open()).toBe(0);
    expect(t.stream().phase).toBe('ending');
    await t.clock.flush();
    t.service.release();
    await t.clock.advance(100);
    expect(t.leaks()).toEqual([]);
  });

  it('a DELETE that is answered with 204 and no body is none that failed', async () => {
    const t = createVisionRig();
    const failures: string[] = [];
    t.vision.session.on('delete-failed', ({ error }) => failures.push(error.code));
    await t.live();
    await t.vision.session.stop();
    expect(t.wire.count('DELETE', '/stream-1')).toBe(1);
    expect(failures).toEqual([]);
  });

  it('an onResult that throws is the mistake of the app, not of the message, and ends nothing', async () => {
    const reported: unknown[] = [];
    const queue = globalThis.queueMicrotask;
    // What a listener throws is reported by the page as uncaught, in a task of its own.
    vi.stubGlobal('queueMicrotask', (call: () => void) =>
      queue(() => {
        try {
          call();
        } catch (error) {
          reported.push(error);
        }
      }),
    );
    const mistake = new Error('a mistake of the app');
    const t = createVisionRig({
      onResult() {
        throw mistake;
      },
    });
    await t.live();
    t.sockets.last().say(resultMessage());
    t.sockets.last().say(resultMessage());
    await t.clock.advance(200);
    expect(reported).toEqual([mistake, mistake]);
    expect(t.results).toHaveLength(2);
    expect(t.snapshot()).toMatchObject({ resultsError: null, resultsState: 'listening' });
    expect(t.stream().phase).toBe('live');
  });

  it('a message that cannot be read is told as that, and ends nothing', async () => {
    const t = createVisionRig();
    await t.live();
    t.sockets.last().say('not json');
    t.sockets.last().say(resultMessage());
    await t.clock.advance(200);
    expect(t.snapshot().resultsError).toMatchObject({ code: 'protocol', stage: 'results' });
    expect(t.results).toHaveLength(1);
  });

  it('a failed start is told once, as state: start() does not reject', async () => {
    const t = createVisionRig({ maxOutputTokens: 1000 });
    const failures: OvershootError[] = [];
    t.vision.session.on('failed', ({ error }) => failures.push(error));
    const started = t.vision.session.start();
    await t.clock.advance(1000);
    await expect(started).resolves.toBeUndefined();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toBeInstanceOf(OvershootError);
    expect(failures[0]?.message).toContain('1000 / 0.5 = 2000 tokens per second, more than 128');
    expect(t.wire.count('POST', '/streams')).toBe(0);
    expect(t.leaks()).toEqual([]);
  });

  it('one keepalive that fails ends nothing', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('keepalive', { type: 'fail', code: 'server-error', status: 500 });
    await t.clock.advance(60_000);
    expect(t.stream()).toMatchObject({ phase: 'live', id: 'stream-1' });
  });

  it('a keepalive without credit says so, with its status', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('keepalive', { type: 'fail', code: 'billing-denied', status: 402 });
    await t.clock.advance(20_000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'billing-denied', status: 402 } });
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'stopped', reason: 'billing-denied' });
  });

  it('a camera that is unplugged is noticed, and another one takes its place in the same stream', async () => {
    const t = createVisionRig();
    await t.live();
    t.media.endTrack();
    await t.clock.advance(1000);
    expect(t.media.openings).toHaveLength(2);
    expect(t.stream()).toMatchObject({ id: 'stream-1', capture: { state: 'live' } });
    expect(t.service.streams()).toEqual(['stream-1']);
  });

  it('a second start() while there is a stream is no second stream', async () => {
    const t = createVisionRig();
    void t.vision.session.start();
    await t.live();
    await t.vision.session.start();
    expect(t.service.streams()).toEqual(['stream-1']);
  });
});
