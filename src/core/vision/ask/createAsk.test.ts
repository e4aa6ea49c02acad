import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createTestSession, type TestScenario } from '../../../testing/index.js';
import { overshootKeys } from '../../server-state/queryKeys.js';
import { createAsk } from './createAsk.js';
import type { AskOptions } from './AskOptions.js';
import type { AskAnswer } from './AskSnapshot.js';

const usual = { service: { latencyMs: 100 } };
const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });

async function rig(scenario: TestScenario = 'live', options: AskOptions = {}) {
  const t = await createTestSession(scenario, usual);
  const queryClient = new QueryClient();
  const asking = createAsk({
    stream: t.session,
    client: t.client,
    queryClient,
    platform: t.platform,
    ...options,
  });
  const states: string[] = [];
  asking.subscribe(() => {
    const { state, text } = asking.getSnapshot();
    states.push(text ? `${state}: ${text}` : state);
  });
  /** Asks, and lets that time pass. */
  const ask = async (prompt: string, ms: number): Promise<AskAnswer | null | 'open'> => {
    let answer: AskAnswer | null | 'open' = 'open';
    void asking.ask(prompt).then((given) => (answer = given));
    await t.advance(ms);
    return answer;
  };
  return { ...t, t, queryClient, asking, states, ask };
}

describe('a question', () => {
  it('shows the newest frame to the first model, and says all about the answer', async () => {
    const { ask, service, asking, clock, states, t } = await rig('live', {
      system: 'Be brief.',
      maxTokens: 20,
      threadId: 'one',
    });
    service.answer({ text: 'A cat.', delayMs: 400 });
    const askedAt = clock.now() + 100;
    const answer = await ask('What is it?', 2000);
    expect(service.questions[0]?.request).toEqual({
      model: 'test/model',
      maxTokens: 20,
      threadId: 'one',
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'image_url', image_url: { url: 'ovs://streams/stream-1?frame_index=-1' } },
            { type: 'text', text: 'What is it?' },
          ],
        },
      ],
    });
    expect(answer).toMatchObject({
      text: 'A cat.',
      asked: 'What is it?',
      model: 'test/model',
      finishReason: 'stop',
      isComplete: true,
      askedAt,
      answeredAt: askedAt + 500,
      latencyMs: 500,
      usage: { promptTokens: 205, completionTokens: 2 },
      frame: { basis: 'estimated' },
    });
    expect(states).toEqual(['asking', 'asking', 'answering: A cat.', 'answered: A cat.']);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', answer });
    void t.session.stop();
    await t.advance(1000);
    expect(() => t.verify()).not.toThrow();
  });

  it('shows its text while it is written, twenty times a second at most', async () => {
    const { ask, service, asking, clock } = await rig();
    const words = Array.from({ length: 100 }, (_, n) => `w${n} `);
    service.answer({ text: words.join(''), pieces: words, pieceMs: 10 });
    let shown = 0;
    asking.subscribe(() => (shown += 1));
    await ask('Tell', 700);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answering', answer: null });
    expect(asking.getSnapshot().text).toMatch(/^w0 w1 /);
    expect(shown).toBeLessThanOrEqual(14);
    await clock.advance(2000);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', text: words.join('') });
  });

  it('is aborted with what was said so far, and by the next one', async () => {
    const { ask, service, asking, t, clock } = await rig();
    service.answer({ text: 'One two', pieces: ['One ', 'two'], pieceMs: 500 });
    const first = await ask('First', 800);
    asking.abort();
    await clock.advance(0);
    expect(first).toBe('open');
    expect(asking.getSnapshot()).toMatchObject({ state: 'aborted', text: 'One ', asked: 'First' });
    const given = asking.ask('Second');
    await clock.advance(300);
    await ask('Third', 5000);
    expect(await given).toBeNull();
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', asked: 'Third' });
    expect(
      service.calls.filter(({ operation }) => operation === 'chat').map(({ outcome }) => outcome),
    ).toEqual(['failed', 'failed', 'answered']);
    void t.session.stop();
    await t.advance(1000);
    expect(() => t.verify()).not.toThrow();
  });

  it('is asked in one piece where the app wants no pieces', async () => {
    const { ask, asking, states } = await rig('live', { streaming: false });
    await ask('What?', 1000);
    expect(states).toEqual(['asking', 'asking', 'answered: A test pattern.']);
    expect(asking.getSnapshot().answer).toMatchObject({ firstTextMs: null });
  });

  it('counts its usage where the cost is shown', async () => {
    const { ask, queryClient, client } = await rig();
    await ask('What?', 1000);
    await ask('What now?', 1000);
    expect(queryClient.getQueryData(overshootKeys.usage(client, 'stream-1'))).toMatchObject({
      'test/model': { answers: 2, completionTokens: 8 },
    });
  });
});

describe('a question before the first frame', () => {
  it('waits for it', async () => {
    const { ask, asking, states } = await rig('creating');
    await ask('What?', 1000);
    expect(asking.getSnapshot().state).toBe('waiting');
    expect(states).toEqual(['waiting']);
  });

  it('is asked when frames come', async () => {
    const { ask, states, session } = await rig('idle');
    void session.start();
    await ask('What?', 10_000);
    expect(states.slice(0, 2)).toEqual(['waiting', 'asking']);
    expect(states.at(-1)).toBe('answered: A test pattern.');
  });

  it('gives up in time', async () => {
    const { ask, asking } = await rig('external', { waitForFrameMs: 4000 });
    await ask('What?', 3999);
    expect(asking.getSnapshot().state).toBe('waiting');
    await ask('What?', 4001);
    expect(asking.getSnapshot()).toMatchObject({ state: 'failed', error: { code: 'frame-not-ready' } });
  });

  it.each<TestScenario>(['idle', 'ending', 'failed-network-blocked'])(
    'has nothing to wait for: %s',
    async (scenario) => {
      const { ask, asking, service } = await rig(scenario);
      await ask('What?', 0);
      expect(asking.getSnapshot()).toMatchObject({ state: 'failed', error: { code: 'stream-not-found' } });
      expect(service.questions).toEqual([]);
    },
  );

  it('bears a service that is slower to know of it than the session', async () => {
    const { ask, asking, service } = await rig();
    service.fault('chat', { type: 'fail', code: 'segment-empty', status: 404 });
    service.fault('chat', { type: 'fail', code: 'frame-not-ready', status: 409 });
    await ask('What?', 3000);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', text: 'A test pattern.' });
    expect(service.questions).toHaveLength(3);
  });
});

describe('a model that refuses', () => {
  it.each([
    ['upstream-failed', 502],
    ['no-capacity', 503],
    ['model-unavailable', 503],
    ['upstream-failed', 504],
  ] as const)('with %s (%i) is followed by the next one', async (code, status) => {
    const { ask, asking, service } = await rig('live', { models: ['a', 'b'] });
    service.setModels([model('a'), model('b')]);
    service.fault('chat', { type: 'fail', code, status });
    await ask('What?', 2000);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', answer: { model: 'b' } });
    await ask('And now?', 2000);
    expect(service.questions.map((question) => question.model)).toEqual(['a', 'b', 'b']);
  });

  it('is the answer where there is no other one', async () => {
    const { ask, asking, service } = await rig('live', { models: ['a', 'b'] });
    service.setModels([model('test/model')]);
    await ask('What?', 2000);
    expect(asking.getSnapshot()).toMatchObject({ state: 'failed', error: { code: 'model-unavailable' } });
    expect(service.questions).toHaveLength(2);
  });

  it.each(['unauthorized', 'billing-denied', 'bad-request', 'safety-blocked', 'rate-limited'] as const)(
    'with %s is not: another model helps as little',
    async (code) => {
      const { ask, asking, service } = await rig('live', { models: ['a', 'b'] });
      service.fault('chat', { type: 'fail', code });
      await ask('What?', 2000);
      expect(asking.getSnapshot()).toMatchObject({ state: 'failed', error: { code } });
      expect(service.questions).toHaveLength(1);
    },
  );
});

describe('a pinned look', () => {
  it('is exact about the very frame that was asked for', async () => {
    const { ask, service } = await rig('live', { look: { type: 'still', pin: true } });
    const answer = await ask('What?', 2000);
    const part = JSON.stringify(service.questions[0]?.request.messages);
    const index = Number(/frame_index=(\d+)/.exec(part)?.[1]);
    expect(answer).toMatchObject({ frame: { index, marginMs: 0, basis: 'exact' } });
    // Asked 100 ms before the question came.
    expect((service.questions[0]?.newestFrame ?? 0) - index).toBeLessThanOrEqual(2);
  });

  it('of a clip ends with that frame', async () => {
    const { ask, service } = await rig('live', { look: { type: 'clip', lengthMs: 500, pin: true } });
    const answer = await ask('What?', 2000);
    const query = /\?([^"]+)"/.exec(JSON.stringify(service.questions[0]?.request.messages))?.[1] ?? '';
    const parameters = new URLSearchParams(query);
    const endMs = Number(parameters.get('end_timestamp_ms'));
    expect(endMs - Number(parameters.get('start_timestamp_ms'))).toBe(500);
    expect(parameters.get('max_fps')).toBe('4');
    if (!answer || answer === 'open' || !answer.frame) throw new Error('No answer.');
    expect(answer.frame.basis).toBe('exact');
    expect(endMs).toBeGreaterThan(answer.frame.streamTimeMs);
    expect(endMs).toBeLessThanOrEqual(answer.frame.streamTimeMs + 2);
  });
});

describe('a stream known by its id', () => {
  it('is asked about without a session', async () => {
    const { client, platform, t } = await rig();
    const asking = createAsk({ stream: 'stream-1', client, platform });
    void asking.ask('What?');
    await t.advance(2000);
    expect(asking.getSnapshot()).toMatchObject({ state: 'answered', answer: { frame: null } });
  });
});
