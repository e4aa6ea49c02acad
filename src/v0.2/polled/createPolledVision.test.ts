import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { createTestSession } from '../../testing/index.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';
import type { VisionResult } from '../vision/VisionResult.js';
import { createPolledVision } from './createPolledVision.js';

async function rig(options: Partial<AnyVisionOptions> = {}) {
  const t = await createTestSession();
  const given = { prompt: 'What?', model: 'test/model', ...options };
  const vision = createPolledVision({ client: t.client, platform: t.platform }, given);
  const results: VisionResult<unknown>[] = [];
  vision.onResult((result) => results.push(result));
  return {
    ...t,
    vision,
    given,
    results,
    async live() {
      void vision.session.start();
      await t.advance(2000);
      expect(vision.session.getSnapshot().phase).toBe('live');
    },
    /** What the questions showed to the model, without the name of the stream. */
    shown: () =>
      t.service.questions.map(({ request }) => /\?[^"]*/.exec(JSON.stringify(request.messages.at(-1)))?.[0]),
  };
}

describe('the same results over the newer API', () => {
  it('made, asks and opens nothing', async () => {
    const t = await rig();
    await t.advance(10_000);
    expect([t.service.calls, t.media.openings]).toEqual([[], []]);
    expect(t.leaks()).toEqual([]);
  });

  it('are asked for each interval, about the newest frame, and end with the stream', async () => {
    const t = await rig({ processing: { intervalSeconds: 2 }, maxOutputTokens: 40 });
    t.service.answer({ text: 'A cup.' });
    await t.live();
    await t.advance(10_000);
    expect(t.results.length).toBeGreaterThanOrEqual(5);
    expect(t.results.length).toBeLessThanOrEqual(6);
    expect(t.results[0]).toMatchObject({
      outcome: 'ok',
      value: 'A cup.',
      text: 'A cup.',
      prompt: 'What?',
      model: 'test/model',
      mode: 'frame',
      streamId: 'stream-1',
      finishReason: 'stop',
    });
    expect(new Set(t.shown())).toEqual(new Set(['?frame_index=-1']));
    expect(t.service.questions[0]?.request.maxTokens).toBe(40);
    expect(t.vision.getSnapshot()).toMatchObject({ latest: { text: 'A cup.' }, info: { state: 'active' } });
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'running', latest: { text: 'A cup.' } });
    await t.vision.session.stop();
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'stopped', reason: 'stream-ended' });
    expect(t.leaks()).toEqual([]);
  });

  it('of clips are asked about windows that end now', async () => {
    const processing = { clipLengthSeconds: 1.5, delaySeconds: 3, targetFps: 4 };
    const t = await rig({ mode: 'clip', processing });
    t.service.answer({ text: 'A cup.' });
    await t.live();
    await t.advance(3000);
    expect(t.shown()[0]).toContain('start_offset_ms=-1500');
    expect(t.shown()[0]).toContain('max_fps=4');
    expect(t.results[0]).toMatchObject({ mode: 'clip' });
  });

  it('are values of the schema', async () => {
    const t = await rig({ schema: v.object({ cups: v.number() }), outputSchema: { type: 'object' } });
    t.service.answer({ text: '{"cups":2}' });
    await t.live();
    await t.advance(1000);
    expect(t.results[0]).toMatchObject({ outcome: 'ok', value: { cups: 2 } });
  });

  it('that have failed are results, and the loop goes on', async () => {
    const t = await rig();
    t.service.fault('chat', { type: 'fail', code: 'upstream-failed', status: 502 });
    t.service.answer({ text: 'A cup.' });
    await t.live();
    await t.advance(5000);
    const [first, ...others] = t.results;
    expect(first).toMatchObject({ outcome: 'failed' });
    expect(others.at(-1)).toMatchObject({ outcome: 'ok' });
    expect(t.vision.getSnapshot().info).toMatchObject({ inferencesFailed: 1 });
  });

  it('answer another prompt from the next question on, without another stream', async () => {
    const t = await rig();
    t.service.answer({ text: 'A cup.' });
    await t.live();
    await t.vision.updatePrompt('Else?');
    await t.advance(1000);
    expect(t.results.at(-1)).toMatchObject({ prompt: 'Else?' });
    t.vision.configure({ ...t.given });
    await t.advance(1000);
    expect(t.results.at(-1)).toMatchObject({ prompt: 'Else?' });
    t.vision.configure({ ...t.given, prompt: 'And now?' });
    await t.advance(1000);
    expect(t.results.at(-1)).toMatchObject({ prompt: 'And now?' });
    expect(t.service.streams()).toEqual(['stream-1']);
  });
});

it('says what the newer API does not know', async () => {
  const t = await rig();
  await expect(t.vision.sendFeedback({ rating: 1, category: 'x' })).rejects.toMatchObject({
    code: 'invalid-option',
  });
  await expect(t.vision.spectate()).rejects.toMatchObject({ code: 'invalid-option' });
  const parts = { client: t.client, platform: t.platform };
  const peer = { ...t.given, transport: { type: 'webrtc' } } as const;
  expect(() => createPolledVision(parts, peer)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});
