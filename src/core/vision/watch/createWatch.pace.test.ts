import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAfter, watchRig } from '../../../../test/support/vision/watchRig.js';

describe('the pace', () => {
  it('is from start to start, however long answers take within it', async () => {
    const { t, askedAt } = await watchRig({ intervalMs: 1000 });
    answerAfter(t, 300, 900, 0);
    await t.advance(4500);
    expect(askedAt()).toEqual([0, 1000, 2000, 3000, 4000]);
  });

  it('is the first free slot where answers take longer', async () => {
    const { t, askedAt } = await watchRig({ intervalMs: 1000 });
    answerAfter(t, 2500, 100, 1700, 100);
    await t.advance(6600);
    expect(askedAt()).toEqual([0, 2500, 3500, 5200, 6200]);
  });

  it('fills slots one interval apart, and never more of them than allowed', async () => {
    const { t, askedAt } = await watchRig({ intervalMs: 200, maxInFlight: 3 });
    answerAfter(t, 1000);
    await t.advance(2300);
    expect(askedAt()).toEqual([0, 200, 400, 1000, 1200, 1400, 2000, 2200]);
  });

  it('keeps to both rules whatever happens', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        delays,
        fc.integer({ min: 50, max: 500 }),
        fc.integer({ min: 1, max: 4 }),
        async (delays, intervalMs, maxInFlight) => {
          const { t, stop } = await watchRig({ intervalMs, maxInFlight });
          const began = t.clock.mono();
          let n = 0;
          t.service.answer(() => ({ text: 'x', delayMs: delays[n++ % delays.length] ?? 0 }));
          await t.advance(5000);
          stop();
          const starts = t.service.questions.map(({ at }) => at - began);
          const ends = starts.map((at, index) => at + (delays[index % delays.length] ?? 0));
          for (const [index, at] of starts.entries()) {
            const before = ends.slice(0, index);
            expect(before.filter((end) => end > at).length).toBeLessThan(maxInFlight);
            // Not later than the rule says, either.
            const freeAt = index < maxInFlight ? 0 : (before.toSorted((a, b) => b - a)[maxInFlight - 1] ?? 0);
            expect(at).toBe(index === 0 ? 0 : Math.max((starts[index - 1] ?? 0) + intervalMs, freeAt));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([[0], [-5], [Number.NaN], [1]])(
    'of %s is thirty a second or so, and no busy loop',
    async (intervalMs) => {
      const { t, askedAt } = await watchRig({ intervalMs });
      await t.advance(1000);
      expect(askedAt().length).toBeLessThanOrEqual(51);
      expect(askedAt().length).toBeGreaterThan(40);
    },
  );

  it('changes at once', async () => {
    const { t, askedAt, set } = await watchRig({ intervalMs: 10_000 });
    await t.advance(2000);
    set({ intervalMs: 3000 });
    await t.advance(7000);
    expect(askedAt()).toEqual([0, 3000, 6000, 9000]);
  });

  it('is not begun anew by those who mount twice', async () => {
    const { t, watch, stop, askedAt } = await watchRig();
    stop();
    const again = watch.start();
    again();
    watch.start();
    await t.advance(500);
    expect(askedAt()).toEqual([0]);
  });
});

describe('what is asked', () => {
  it('is the newest frame, each time', async () => {
    const { t, results } = await watchRig({ intervalMs: 1000 });
    await t.advance(3500);
    const { questions } = t.service;
    expect(questions.map(({ newestFrame }) => newestFrame)).toEqual(
      [0, 15, 30, 45].map((later) => (questions[0]?.newestFrame ?? 0) + later),
    );
    for (const [n, { frame }] of results.entries()) {
      const truth = questions[n]?.newestFrame ?? 0;
      expect(Math.abs((frame?.index ?? 0) - truth)).toBeLessThanOrEqual(1);
    }
  });

  it('is the newest prompt, with the options of the moment', async () => {
    const { t, set, results } = await watchRig({ threadId: 'one', maxTokens: 9 });
    answerAfter(t, 500);
    await t.advance(200);
    set({
      prompt: 'And now?',
      system: 'Be brief.',
      models: ['b/c'],
      look: { type: 'clip', lengthMs: 3000, maxFps: 2 },
    });
    t.service.setModels([{ id: 'b/c', status: 'ready', ownedBy: null }]);
    await t.advance(1500);
    expect(results.map(({ asked }) => asked)).toEqual(['What is it?', 'And now?']);
    expect(t.service.questions.map(({ request }) => request)).toMatchObject([
      { model: 'test/model', threadId: 'one', maxTokens: 9 },
      {
        model: 'b/c',
        messages: [
          { role: 'system', content: 'Be brief.' },
          {
            content: [
              { video_url: { url: 'ovs://streams/stream-1?start_offset_ms=-3000&max_fps=2' } },
              { text: 'And now?' },
            ],
          },
        ],
      },
    ]);
    expect(t.service.streams()).toHaveLength(1);
  });
});

describe('what is shown', () => {
  it('is never older than what was there', async () => {
    const { t, watch, results, texts } = await watchRig({ intervalMs: 100, maxInFlight: 4 });
    answerAfter(t, 1000, 200, 700, 100, 5000);
    const shown: string[] = [];
    watch.subscribe(() => shown.push(watch.getSnapshot().latest?.text ?? ''));
    await t.advance(4000);
    // The third comes at 900 and the first at 1000, after the fourth at 400.
    expect(texts()).toEqual(['answer 2', 'answer 4']);
    expect(shown.filter(Boolean)).toEqual(['answer 2', 'answer 4']);
    expect(results.map(({ askedAt }) => askedAt)).toEqual(
      results.map(({ askedAt }) => askedAt).toSorted((a, b) => a - b),
    );
  });

  it('never is, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 2, maxLength: 20 }),
        async (delays) => {
          const { t, results, watch, stop } = await watchRig({ intervalMs: 60, maxInFlight: 5 });
          let n = 0;
          t.service.answer(() => ({ text: 'x', delayMs: delays[n++ % delays.length] ?? 0 }));
          const shown: number[] = [];
          watch.subscribe(() => shown.push(watch.getSnapshot().latest?.askedAt ?? 0));
          await t.advance(4000);
          stop();
          const asked = results.map(({ askedAt }) => askedAt);
          expect(asked).toEqual(asked.toSorted((a, b) => a - b));
          expect(shown).toEqual(shown.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('where frames are pinned, goes by frames', async () => {
    const { t, results } = await watchRig({
      intervalMs: 100,
      maxInFlight: 2,
      look: { type: 'still', pin: true },
      budget: { requests: 2 },
    });
    // The first question's status comes late: its frame is newer than that of the second, which is answered later.
    t.service.fault('status', { type: 'delay', ms: 300 });
    t.service.answer({ text: 'older', delayMs: 1000 }, 'newer');
    await t.advance(3000);
    expect(results.map(({ text }) => text)).toEqual(['newer']);
    const indices = t.service.questions.map(({ request }) =>
      Number(/frame_index=(\d+)/.exec(JSON.stringify(request))?.[1]),
    );
    expect(indices[0]).toBeLessThan(indices[1] ?? 0);
    expect(results[0]?.frame).toMatchObject({ index: indices[1], basis: 'exact' });
  });

  it('changes ten times a second at most, and everybody who subscribes hears of everything', async () => {
    const { t, watch, results, askedAt } = await watchRig({
      intervalMs: 33,
      maxInFlight: 2,
      historySize: 20,
    });
    let shown = 0;
    watch.subscribe(() => (shown += 1));
    await t.advance(3000);
    expect(askedAt().length).toBeGreaterThan(85);
    expect(results).toHaveLength(askedAt().length);
    expect(shown).toBeLessThanOrEqual(31);
    expect(shown).toBeGreaterThan(25);
    const { history, latest } = watch.getSnapshot();
    expect(history).toHaveLength(20);
    expect(history.at(-1)).toBe(latest);
    const shownUntil = results.findIndex((result) => result === latest);
    expect(history).toEqual(results.slice(shownUntil - 19, shownUntil + 1));
  });

  it('says all about an answer', async () => {
    const { t, watch } = await watchRig();
    t.service.answer({ text: 'A cat.', delayMs: 400 });
    const askedAt = t.clock.now();
    await t.advance(500);
    expect(watch.getSnapshot()).toMatchObject({
      state: 'running',
      reason: null,
      error: null,
      retryAt: null,
      latest: {
        outcome: 'ok',
        value: 'A cat.',
        text: 'A cat.',
        asked: 'What is it?',
        askedAt,
        answeredAt: askedAt + 400,
        latencyMs: 400,
        model: 'test/model',
        usage: { completionTokens: 2 },
        frame: { basis: 'estimated' },
      },
    });
  });

  it('of a listener that throws harms nobody', async () => {
    const seen: string[] = [];
    const { t, texts } = await watchRig({ onResult: ({ text }) => void seen.push(text) });
    await t.advance(1500);
    expect(seen).toEqual(texts());
    expect(seen).toHaveLength(2);
  });
});
