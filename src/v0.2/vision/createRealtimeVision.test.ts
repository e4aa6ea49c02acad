import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { createVisionRig } from '../testSupport/createVisionRig.js';
import { resultMessage } from '../../testing/vision/resultMessage.js';

describe('a vision', () => {
  it('made, touches nothing', async () => {
    const t = createVisionRig();
    await t.clock.advance(10_000);
    expect([t.wire.calls, t.sockets.all, t.media.openings]).toEqual([[], [], []]);
    expect(t.leaks()).toEqual([]);
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'off', latest: null });
  });

  it('started, says what is to be seen, listens, and shows results and what they cost', async () => {
    const t = createVisionRig({ maxOutputTokens: 64 });
    await t.live();
    expect(t.wire.calls.find(({ path }) => path === '/streams')?.body).toEqual({
      mode: 'frame',
      processing: { interval_seconds: 0.5 },
      inference: { prompt: 'What?', model: 'm', backend: 'overshoot', max_output_tokens: 64 },
      source: { type: 'native' },
    });
    expect(t.sockets.all).toMatchObject([
      { url: 'ws://localhost:4600/v0.2/ws/streams/stream-1', sent: ['{"api_key":"k"}'] },
    ]);
    t.sockets.last().say(resultMessage());
    await t.clock.advance(60_000);
    expect(t.results).toMatchObject([{ outcome: 'ok', value: 'A cup.', prompt: 'What?' }]);
    expect(t.snapshot()).toMatchObject({
      latest: { text: 'A cup.' },
      results: [{ text: 'A cup.' }],
      resultsState: 'listening',
      resultsError: null,
      info: { state: 'active', frameWidth: 640 },
      creditsRemainingCents: 997,
      costCents: 3,
      secondsCharged: 36,
    });
    expect(t.vision.watch.getSnapshot()).toMatchObject({
      state: 'running',
      latest: { outcome: 'ok', text: 'A cup.', asked: 'What?', latencyMs: 300 },
      history: [{ text: 'A cup.' }],
      error: null,
    });
    await t.vision.session.stop();
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'stopped', reason: 'stream-ended' });
    expect(t.leaks()).toEqual([]);
  });

  it('keeps as many results as it is told, and tells all of them', async () => {
    const t = createVisionRig({ historySize: 3 });
    await t.live();
    for (let n = 0; n < 10; n += 1) t.sockets.last().say(resultMessage({ id: `r${n}` }));
    await t.clock.advance(200);
    expect(t.results).toHaveLength(10);
    expect(t.snapshot().results.map(({ id }) => id)).toEqual(['r7', 'r8', 'r9']);
  });

  it('shows results ten times a second at most', async () => {
    const t = createVisionRig();
    await t.live();
    const seen = new Set<unknown>();
    t.vision.subscribe(() => seen.add(t.snapshot().latest));
    for (let n = 0; n < 50; n += 1) {
      t.sockets.last().say(resultMessage({ id: `r${n}` }));
      await t.clock.advance(10);
    }
    expect(t.results).toHaveLength(50);
    expect(seen.size).toBeLessThanOrEqual(6);
    expect(seen.size).toBeGreaterThanOrEqual(4);
  });
});

describe('results that are no plain text', () => {
  const schema = v.object({ cups: v.number() });
  const outputSchema = { type: 'object', properties: { cups: { type: 'number' } } };

  it.each<[string, object, object]>([
    ['a value of the schema', { result: '{"cups":2}' }, { outcome: 'ok', value: { cups: 2 } }],
    ['one that does not fit', { result: '{"cups":"two"}' }, { outcome: 'invalid' }],
    ['one that is no JSON', { result: 'two' }, { outcome: 'invalid' }],
    ['one that was cut off', { result: '{"cups"', finish_reason: 'length' }, { outcome: 'truncated' }],
  ])('%s', async (_, message, result) => {
    const t = createVisionRig({ schema, outputSchema });
    await t.live();
    expect(t.wire.calls.find(({ path }) => path === '/streams')?.body).toMatchObject({
      inference: { output_schema_json: outputSchema },
    });
    t.sockets.last().say(resultMessage(message));
    await t.clock.advance(100);
    expect(t.results).toMatchObject([result]);
    expect(t.vision.watch.getSnapshot()).toMatchObject({ latest: result, error: null });
  });

  it('with a JSON Schema alone are values that nobody has checked', async () => {
    const t = createVisionRig({ outputSchema });
    await t.live();
    t.sockets.last().say(resultMessage({ result: '{"cups":"two"}' }));
    await t.clock.advance(100);
    expect(t.results).toMatchObject([{ outcome: 'ok', value: { cups: 'two' } }]);
  });

  it.each([
    ['failed', { ok: false, error: 'overloaded' }, 'upstream-failed'],
    ['filtered', { finish_reason: 'content_filter' }, 'safety-blocked'],
  ])('%s are shown as the error of the moment', async (outcome, message, code) => {
    const t = createVisionRig();
    await t.live();
    t.sockets.last().say(resultMessage());
    t.sockets.last().say(resultMessage(message));
    await t.clock.advance(200);
    expect(t.snapshot().latest).toMatchObject({ outcome });
    expect(t.vision.watch.getSnapshot()).toMatchObject({ latest: { text: 'A cup.' }, error: { code } });
    t.sockets.last().say(resultMessage());
    await t.clock.advance(200);
    expect(t.vision.watch.getSnapshot().error).toBeNull();
  });

  it('need a schema that can say itself, or somebody who says it', async () => {
    const t = createVisionRig({ schema });
    void t.vision.session.start();
    await t.clock.advance(3000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'schema-not-convertible' } });
    expect(t.wire.count('POST', '/streams')).toBe(0);
  });
});

describe('what goes wrong by itself', () => {
  it('a results socket that is lost comes back, and the stream goes on', async () => {
    const t = createVisionRig();
    await t.live();
    t.sockets.last().end(1006);
    expect(t.snapshot().resultsState).toBe('waiting');
    await t.clock.advance(1500);
    t.sockets.last().say(resultMessage());
    await t.clock.advance(100);
    expect(t.sockets.all).toHaveLength(2);
    expect(t.results).toHaveLength(1);
    expect(t.stream().phase).toBe('live');
  });

  it('a results socket that is dead without knowing is opened anew', async () => {
    const t = createVisionRig();
    await t.live();
    t.sockets.last().say(resultMessage());
    await t.clock.advance(6000);
    t.wire.infer(3);
    await t.clock.advance(10_000);
    expect(t.sockets.all).toHaveLength(1);
    t.wire.infer(1);
    await t.clock.advance(10_000);
    expect(t.sockets.all).toHaveLength(2);
    expect(t.sockets.open()).toBe(1);
    expect(t.stream().phase).toBe('live');
  });

  it('a socket that brings results is left alone', async () => {
    const t = createVisionRig();
    await t.live();
    for (let s = 0; s < 60; s += 1) {
      t.wire.infer(1);
      t.sockets.last().say(resultMessage({ id: `r${s}` }));
      await t.clock.advance(1000);
    }
    expect(t.sockets.all).toHaveLength(1);
  });

  it('a key that is revoked ends the stream as such', async () => {
    const t = createVisionRig();
    await t.live();
    t.sockets.last().end(1008, 'revoked');
    await t.clock.advance(1000);
    expect(t.stream()).toMatchObject({ phase: 'failed', error: { code: 'unauthorized', stage: 'results' } });
    expect(t.snapshot().resultsError).toMatchObject({ code: 'unauthorized' });
    expect(t.vision.watch.getSnapshot()).toMatchObject({ state: 'stopped', reason: 'unauthorized' });
    expect(t.leaks()).toEqual([]);
  });

  it.each([
    ['livekit_disconnected', { phase: 'ended', reason: 'reaped' }],
    ['insufficient_credits', { phase: 'failed', error: { code: 'billing-denied' } }],
  ])('the service ends the stream: %s', async (why, stream) => {
    const t = createVisionRig();
    await t.live();
    const [id = ''] = t.service.liveStreams();
    t.service.end(id, 'reaped');
    t.sockets.last().end(1001, `stream ended: ${why}`);
    await t.clock.advance(1000);
    expect(t.stream()).toMatchObject(stream);
    expect(t.snapshot().endedBecause).toBe(why);
    expect(t.leaks()).toEqual([]);
  });

  it('with onExpired: recreate another stream follows, and its results come', async () => {
    const t = createVisionRig({ onExpired: 'recreate' });
    await t.live();
    t.service.end('stream-1', 'expired');
    t.sockets.last().end(1001, 'stream ended: lease_expired');
    await t.clock.advance(5000);
    expect(t.stream()).toMatchObject({ phase: 'live', id: 'stream-2', generation: 2 });
    expect(t.sockets.last().url).toMatch(/stream-2$/);
    expect(t.snapshot().endedBecause).toBeNull();
    expect(t.sockets.open()).toBe(1);
  });

  it('a page in the back/forward cache holds no socket, and gets one when it is back', async () => {
    const t = createVisionRig();
    await t.live();
    t.page.leave({ cached: true });
    expect(t.sockets.open()).toBe(0);
    await t.clock.advance(3000);
    t.page.restore();
    await t.clock.advance(5000);
    expect(t.sockets.open()).toBe(1);
    expect(t.stream().phase).toBe('live');
  });

  it('the network comes back: so does the socket, at once', async () => {
    const t = createVisionRig();
    await t.live();
    t.page.setOnline(false);
    t.sockets.last().end(1006);
    t.page.setOnline(true);
    await t.clock.flush();
    expect(t.sockets.all).toHaveLength(2);
  });
});

describe('the prompt', () => {
  const patches = (t: ReturnType<typeof createVisionRig>): unknown[] =>
    t.wire.calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

  it('without a stream is that of the next one', async () => {
    const t = createVisionRig();
    await t.vision.updatePrompt('Else?');
    expect(t.snapshot().prompt).toBe('Else?');
    await t.live();
    expect(t.wire.calls.find(({ path }) => path === '/streams')?.body).toMatchObject({
      inference: { prompt: 'Else?' },
    });
    expect(patches(t)).toEqual([]);
  });

  it('of a running stream is changed without another one', async () => {
    const t = createVisionRig();
    await t.live();
    await t.vision.updatePrompt('Else?');
    expect(t.wire.prompts.get('stream-1')).toBe('Else?');
    expect(t.service.streams()).toEqual(['stream-1']);
  });

  it('follows the options, and an unchanged one sends nothing', async () => {
    const t = createVisionRig();
    await t.live();
    t.vision.configure({ ...t.given });
    t.vision.configure({ ...t.given, prompt: 'Else?' });
    t.vision.configure({ ...t.given, prompt: 'Else?' });
    await t.clock.flush();
    expect(patches(t)).toEqual([{ prompt: 'Else?' }]);
  });

  it('of several in a row the last one counts, and none is sent beside another', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('status', { type: 'delay', ms: 300 }, 1);
    for (const prompt of ['a', 'b', 'c']) void t.vision.updatePrompt(prompt);
    await t.clock.advance(1000);
    expect(patches(t).at(-1)).toEqual({ prompt: 'c' });
    expect(patches(t).length).toBeLessThanOrEqual(2);
    expect(t.wire.prompts.get('stream-1')).toBe('c');
  });

  it('that changes while the stream is made follows as soon as there is one', async () => {
    const t = createVisionRig();
    t.service.fault('create', { type: 'delay', ms: 500 });
    void t.vision.session.start();
    await t.clock.advance(100);
    await t.vision.updatePrompt('Else?');
    await t.clock.advance(3000);
    expect(t.wire.prompts.get('stream-1')).toBe('Else?');
  });

  it('that met an outage is brought again with the next renewal', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('status', { type: 'fail', code: 'no-capacity', status: 503 });
    await expect(t.vision.updatePrompt('Else?')).rejects.toMatchObject({ code: 'no-capacity' });
    await t.clock.advance(30_000);
    expect(t.wire.prompts.get('stream-1')).toBe('Else?');
    expect(t.snapshot().promptError).toBeNull();
    expect(patches(t)).toHaveLength(2);
  });

  it('that the service does not take is told, and shown', async () => {
    const t = createVisionRig();
    await t.live();
    t.service.fault('status', { type: 'fail', code: 'bad-request', status: 422 });
    await expect(t.vision.updatePrompt('Else?')).rejects.toMatchObject({
      code: 'bad-request',
      status: 422,
      stage: 'prompt',
    });
    expect(t.snapshot()).toMatchObject({ prompt: 'Else?', promptError: { code: 'bad-request' } });
    await expect(t.vision.updatePrompt(' ')).rejects.toMatchObject({ code: 'invalid-option' });
    expect(t.stream().phase).toBe('live');
  });
});

describe('feedback and spectators', () => {
  it('are about the stream there is', async () => {
    const t = createVisionRig();
    await expect(t.vision.sendFeedback({ rating: 1, category: 'x' })).rejects.toMatchObject({
      code: 'invalid-option',
    });
    await expect(t.vision.spectate()).rejects.toMatchObject({ code: 'invalid-option' });
    await t.live();
    await t.vision.sendFeedback({ rating: 9, category: 'accuracy', feedback: 'Good.' });
    expect(t.wire.calls.at(-1)).toEqual({
      method: 'POST',
      path: '/streams/stream-1/feedback',
      body: { rating: 9, category: 'accuracy', feedback: 'Good.' },
    });
    expect(await t.vision.spectate()).toMatchObject({ url: 'wss://rooms.test' });
  });
});
