import { describe, expect, it } from 'vitest';
import { answerAfter, watchRig } from '../../../../test/support/vision/watchRig.js';

const used = (promptTokens: number, completionTokens: number) => ({
  promptTokens,
  completionTokens,
  totalTokens: promptTokens + completionTokens,
  cachedTokens: 0,
});

describe('a budget', () => {
  it.each([1, 3])('of %i requests is spent and not exceeded, and every answer is shown', async (requests) => {
    const { t, state, texts } = await watchRig({ budget: { requests }, intervalMs: 100, maxInFlight: 2 });
    answerAfter(t, 1000);
    await t.advance(900);
    expect(state()).toBe('running');
    await t.advance(20_000);
    expect(t.service.questions).toHaveLength(requests);
    expect(texts()).toHaveLength(requests);
    expect(state()).toBe('stopped: budget');
  });

  it('of nothing asks nothing', async () => {
    const { t, state } = await watchRig({ budget: { requests: 0 } });
    await t.advance(1000);
    expect([t.service.questions.length, state()]).toEqual([0, 'stopped: budget']);
  });

  it('counts what has failed', async () => {
    const { t, state } = await watchRig({ budget: { requests: 2 } });
    t.service.fault('chat', { type: 'fail', code: 'server-error' }, 2);
    await t.advance(20_000);
    expect([t.service.questions.length, state()]).toEqual([2, 'stopped: budget']);
  });

  it('of tokens ends with the answer that reaches it', async () => {
    const { t, state } = await watchRig({ budget: { tokens: 500 } });
    t.service.answer({ text: 'x', usage: used(200, 10) });
    await t.advance(20_000);
    expect([t.service.questions.length, state()]).toEqual([3, 'stopped: budget']);
  });

  it('of money counts by the price list, asked for once', async () => {
    const { t, state } = await watchRig({ budget: { microcents: 5000 } });
    // 100 × 10 and 10 × 40 microcents.
    t.service.answer({ text: 'x', usage: used(100, 10) });
    await t.advance(20_000);
    expect([t.service.questions.length, state()]).toEqual([4, 'stopped: budget']);
    expect(t.service.count('billing')).toBe(1);
  });

  it.each([{ tokens: 500 }, { microcents: 5000 }])('%j is nothing without a count of it', async (budget) => {
    const { t, state } = await watchRig({ budget });
    t.service.answer({ text: 'x', usage: null });
    await t.advance(20_000);
    expect([t.service.questions.length, state()]).toEqual([1, 'stopped: cost-unknown']);
  });

  it('of money asks nothing where the price could not be had', async () => {
    const { t, state, watch } = await watchRig({ budget: { microcents: 5000 } });
    t.service.fault('billing', { type: 'fail', code: 'server-error' }, 2);
    await t.advance(2500);
    expect(t.service.questions).toEqual([]);
    expect(watch.getSnapshot()).toMatchObject({
      state: 'running',
      error: { code: 'server-error', stage: 'billing' },
    });
    await t.advance(2000);
    expect([t.service.questions.length > 0, state()]).toEqual([true, 'running']);
  });

  it('begins anew when it is enabled again, and not when it is mounted again', async () => {
    const { t, state, set, stop, watch } = await watchRig({ budget: { requests: 2 } });
    await t.advance(10_000);
    stop();
    watch.start();
    await t.advance(10_000);
    expect([t.service.questions.length, state()]).toEqual([2, 'stopped: budget']);
    set({ enabled: false });
    set({ enabled: true });
    await t.advance(10_000);
    expect([t.service.questions.length, state()]).toEqual([4, 'stopped: budget']);
  });
});
