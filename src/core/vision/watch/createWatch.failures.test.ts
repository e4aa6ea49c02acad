import { describe, expect, it } from 'vitest';
import { answerAfter, watchRig } from '../../../../test/support/vision/watchRig.js';
import type { OvershootErrorCode } from '../../errors/index.js';

const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });

describe('a failure that no later question can cure', () => {
  it.each([
    ['unauthorized', 401, 'unauthorized'],
    ['billing-denied', 402, 'billing-denied'],
    ['forbidden', 403, 'forbidden'],
    ['stream-not-found', 404, 'stream-not-found'],
    ['bad-request', 400, 'bad-request'],
    ['not-found', 404, 'setup-failed'],
  ] as const)('%s (%i) ends the loop: %s', async (code, status, reason) => {
    const { t, state, watch } = await watchRig({ maxInFlight: 3, intervalMs: 100 });
    answerAfter(t, 5000);
    await t.advance(150);
    t.service.fault('chat', { type: 'fail', code, status });
    await t.advance(60_000);
    expect(state()).toBe(`stopped: ${reason}`);
    expect(watch.getSnapshot()).toMatchObject({ error: { code }, retryAt: null, latest: null });
    expect(t.service.questions).toHaveLength(3);
  });

  it('is over when it is enabled again', async () => {
    const { t, state, set, watch } = await watchRig();
    t.service.fault('chat', { type: 'fail', code: 'billing-denied', status: 402 });
    await t.advance(3000);
    expect(state()).toBe('stopped: billing-denied');
    set({ prompt: 'Another one?' });
    await t.advance(3000);
    expect(state()).toBe('stopped: billing-denied');
    set({ enabled: false });
    set({ enabled: true });
    await t.advance(3000);
    expect(state()).toBe('running');
    expect(watch.getSnapshot().error).toBeNull();
  });

  it('of the question itself is over with another question', async () => {
    const { t, state, set } = await watchRig();
    t.service.fault('chat', { type: 'fail', code: 'bad-request', status: 400 });
    await t.advance(3000);
    set({ intervalMs: 500, budget: { requests: 9 } });
    expect(state()).toBe('stopped: bad-request');
    set({ look: { type: 'still' } });
    expect(state()).toBe('running');
    await t.advance(1000);
    expect(state()).toBe('running');
  });
});

describe('a failure that may pass', () => {
  it('waits as the service told, and says until when', async () => {
    const { t, state, watch, askedAt } = await watchRig();
    t.service.fault('chat', { type: 'fail', code: 'rate-limited', status: 429, retryAfterMs: 7000 });
    const now = t.clock.now();
    await t.advance(100);
    expect(state()).toBe('running');
    expect(watch.getSnapshot()).toMatchObject({ error: { code: 'rate-limited' }, retryAt: now + 7000 });
    await t.advance(6800);
    expect(askedAt()).toEqual([0]);
    await t.advance(300);
    expect(askedAt()).toEqual([0, 7000]);
    expect(watch.getSnapshot()).toMatchObject({ error: null, retryAt: null });
  });

  it.each<OvershootErrorCode>([
    'server-error',
    'network',
    'timeout',
    'protocol',
    'rate-limited',
    'segment-empty',
  ])('%s is tried again, ever more slowly', async (code) => {
    const { t, askedAt } = await watchRig({ intervalMs: 100, models: ['test/model'] });
    t.service.fault('chat', { type: 'fail', code }, 8);
    await t.advance(200_000);
    expect(askedAt().slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121].map((s) => s * 1000));
    // One success, and the pace is as it was.
    expect(askedAt().slice(9, 11)).toEqual([121_100, 121_200]);
  });

  it('is one failure for those that fail together, and a success from before does not end the wait', async () => {
    const { t, askedAt, watch } = await watchRig({ intervalMs: 100, maxInFlight: 4 });
    t.service.answer({ text: 'slow', delayMs: 600 });
    t.service.fault('chat', { type: 'delay', ms: 600 });
    t.service.fault('chat', { type: 'fail', code: 'server-error', status: 500 }, 2);
    await t.advance(2000);
    // Failed at 100: the next at 1100 fails for the second time, the one after waits for 2 s.
    expect(askedAt()).toEqual([0, 100, 1100]);
    expect(watch.getSnapshot().error?.code).toBe('server-error');
    await t.advance(1150);
    expect(askedAt()).toEqual([0, 100, 1100, 3100]);
  });

  it.each<OvershootErrorCode>(['safety-blocked', 'frame-evicted', 'answer-too-large'])(
    '%s is of one frame, and the next one is asked about as usual',
    async (code) => {
      const { t, askedAt, watch } = await watchRig();
      t.service.fault('chat', { type: 'fail', code });
      await t.advance(500);
      expect(watch.getSnapshot()).toMatchObject({ state: 'running', error: { code }, retryAt: null });
      await t.advance(1000);
      expect(askedAt()).toEqual([0, 1000]);
      expect(watch.getSnapshot().error).toBeNull();
    },
  );

  it('is an answer that the provider has filtered', async () => {
    const { t, watch, results } = await watchRig();
    t.service.answer({ text: 'Half', finishReason: 'content_filter' });
    await t.advance(500);
    expect(watch.getSnapshot().error?.code).toBe('safety-blocked');
    expect(results).toEqual([]);
  });

  it('is a question that hangs: it is given up, and its slot is free again', async () => {
    const { t, askedAt, watch } = await watchRig({ timeoutMs: 4000 });
    t.service.fault('chat', { type: 'hang' });
    await t.advance(4500);
    expect(watch.getSnapshot().error?.code).toBe('timeout');
    await t.advance(1000);
    expect(askedAt()).toEqual([0, 5000]);
    t.service.release();
  });
});

describe('a model that refuses', () => {
  it.each([
    ['upstream-failed', 502],
    ['model-unavailable', 503],
    ['upstream-failed', 504],
  ] as const)(
    'with %s (%i) is followed by the next one at the usual pace, and tried again later',
    async (code, status) => {
      const { t, askedAt, results } = await watchRig({ models: ['a', 'b'] });
      t.service.setModels([model('a'), model('b')]);
      t.service.fault('chat', { type: 'fail', code, status });
      await t.advance(3500);
      expect(askedAt()).toEqual([0, 1000, 2000, 3000]);
      expect(results.map((result) => result.model)).toEqual(['b', 'b', 'b']);
      await t.advance(30_000);
      expect(t.service.questions.at(-1)?.model).toBe('a');
    },
  );

  it('is waited for where there is no other', async () => {
    const { t, askedAt, watch } = await watchRig();
    t.service.setModels([model('test/model', 'unavailable')]);
    await t.advance(3500);
    expect(askedAt()).toEqual([]);
    expect(watch.getSnapshot()).toMatchObject({
      state: 'running',
      error: { code: 'model-unavailable', stage: 'models' },
    });
    t.service.setModels([model('test/model')]);
    await t.advance(4000);
    expect(askedAt()).toEqual([7000]);
  });

  it('is the reason to look at the list again', async () => {
    const { t, results } = await watchRig();
    t.service.setModels([model('a/b'), model('a/c')]);
    await t.advance(500);
    t.service.setModels([model('a/b', 'unavailable'), model('a/c')]);
    await t.advance(2000);
    expect(results.map((result) => result.model)).toEqual(['a/b', 'a/c']);
    expect(t.service.count('models')).toBe(2);
  });
});
