import { describe, expect, it } from 'vitest';
import { answerAfter, watchRig } from '../../../../test/support/vision/watchRig.js';

describe('a watch', () => {
  it('costs nothing before it is started and enabled', async () => {
    const { t, set, state } = await watchRig({ enabled: false });
    await t.advance(10_000);
    expect(state()).toBe('off');
    expect([t.service.questions.length, t.service.count('models')]).toEqual([0, 0]);
    set({ enabled: true });
    await t.advance(500);
    expect(state()).toBe('running');
    expect(t.service.questions).toHaveLength(1);
  });

  it.each(['disabled', 'stopped'])(
    'that is %s gives up what is open and leaves nothing behind',
    async (how) => {
      const { t, set, stop, state, texts } = await watchRig();
      answerAfter(t, 5000);
      await t.advance(500);
      if (how === 'disabled') set({ enabled: false });
      else stop();
      expect(state()).toBe('off');
      await t.advance(20_000);
      expect(texts()).toEqual([]);
      expect(t.service.calls.filter(({ operation }) => operation === 'chat')).toMatchObject([
        { outcome: 'failed' },
      ]);
      if (how === 'disabled') stop();
      void t.session.stop();
      await t.advance(1000);
      expect(() => t.verify()).not.toThrow();
    },
  );
});

describe('a watch without frames', () => {
  it('waits for the first one', async () => {
    const { t, state, texts } = await watchRig({}, 'idle');
    expect(state()).toBe('paused');
    await t.advance(5000);
    expect(t.service.questions).toEqual([]);
    void t.session.start();
    await t.advance(1000);
    expect(state()).toBe('running');
    await t.advance(2000);
    expect(texts().length).toBeGreaterThan(1);
  });

  it.each(['paused', 'reconnecting', 'stalled'] as const)(
    'asks nothing while the stream is %s',
    async (phase) => {
      const { t, state } = await watchRig();
      await t.advance(2500);
      if (phase === 'paused') await t.session.setPaused(true);
      if (phase === 'reconnecting') t.room.reconnecting();
      if (phase === 'stalled') t.room.stall('source');
      await t.advance(phase === 'reconnecting' ? 5000 : 20_000);
      // Before its way back is given up.
      expect([t.session.getSnapshot().phase, state()]).toEqual([phase, 'paused']);
      const asked = t.service.questions.length;
      await t.advance(5000);
      expect(t.service.questions).toHaveLength(asked);
    },
  );

  it('goes on as soon as they come again', async () => {
    const { t, state } = await watchRig();
    await t.session.setPaused(true);
    await t.advance(5000);
    await t.session.setPaused(false);
    await t.advance(3000);
    expect(state()).toBe('running');
  });
});

describe('a stream that ends', () => {
  it('ends it, and the next one of the session is followed', async () => {
    const { t, state, results, watch } = await watchRig();
    await t.advance(1500);
    answerAfter(t, 3000);
    await t.advance(1000);
    void t.session.stop();
    await t.advance(1000);
    expect(state()).toBe('stopped: stream-ended');
    const before = results.length;
    t.service.answer('The next one.');
    void t.session.start();
    await t.advance(5000);
    expect(state()).toBe('running');
    expect(results.length).toBeGreaterThan(before);
    expect(results.slice(before).every(({ text }) => text === 'The next one.')).toBe(true);
    expect(new Set(t.service.questions.map(({ streamId }) => streamId))).toEqual(
      new Set(['stream-1', 'stream-2']),
    );
    expect(watch.getSnapshot().error).toBeNull();
  });

  it('is noticed by the answer where that is first', async () => {
    const { t, state } = await watchRig();
    t.service.fault('chat', { type: 'fail', code: 'stream-not-found', status: 404 });
    await t.advance(5000);
    expect(state()).toBe('stopped: stream-not-found');
    void t.session.stop();
    await t.advance(1000);
    void t.session.start();
    await t.advance(5000);
    expect(state()).toBe('running');
    expect(t.service.questions.at(-1)?.streamId).toBe('stream-2');
  });

  it('is replaced by the one that is made anew', async () => {
    const { t, state, texts } = await watchRig({}, 'live', { onExpired: 'recreate' });
    t.service.answer({ text: 'of the old one', delayMs: 20_000 }, 'of the new one');
    await t.advance(1500);
    t.service.end('stream-1', 'reaped');
    await t.advance(30_000);
    expect(state()).toBe('running');
    expect(new Set(texts())).toEqual(new Set(['of the new one']));
    expect(t.service.questions.at(-1)?.streamId).toBe('stream-2');
  });

  it('goes on with exact frames, whose numbers begin anew', async () => {
    const { t, results } = await watchRig({ look: { type: 'still', pin: true } });
    await t.advance(3000);
    void t.session.stop();
    await t.advance(1000);
    const before = results.length;
    void t.session.start();
    await t.advance(5000);
    expect(results.length).toBeGreaterThan(before + 2);
  });
});

describe('a hidden page', () => {
  it('pauses it, and it goes on when the page is seen', async () => {
    const { t, state, askedAt } = await watchRig({ intervalMs: 2000 });
    await t.advance(2500);
    t.page.hide();
    expect(state()).toBe('paused');
    await t.advance(30_000);
    expect(askedAt()).toEqual([0, 2000]);
    t.page.show();
    expect(state()).toBe('running');
    await t.advance(100);
    expect(askedAt()).toEqual([0, 2000, 32_500]);
  });

  it('does not keep the pace from holding when it is hidden and shown quickly', async () => {
    const { t, askedAt } = await watchRig({ intervalMs: 2000 });
    await t.advance(500);
    t.page.hide();
    t.page.show();
    await t.advance(2000);
    expect(askedAt()).toEqual([0, 2000]);
  });

  it('still shows the answer that was on its way', async () => {
    const { t, texts } = await watchRig();
    answerAfter(t, 1000);
    await t.advance(500);
    t.page.hide();
    await t.advance(1000);
    expect(texts()).toEqual(['answer 1']);
  });

  it.each([
    [undefined, 'sharing-screen', 'running'],
    ['pause', 'sharing-screen', 'paused'],
    ['continue', 'live', 'running'],
    [undefined, 'live', 'paused'],
  ] as const)('with whenHidden %s and %s leaves it %s', async (whenHidden, scenario, expected) => {
    const { t, state } = await watchRig(whenHidden ? { whenHidden } : {}, scenario);
    await t.advance(1500);
    t.page.hide();
    await t.advance(5000);
    expect(state()).toBe(expected);
    const asked = t.service.questions.length;
    await t.advance(5000);
    expect(t.service.questions.length > asked).toBe(expected === 'running');
  });
});
