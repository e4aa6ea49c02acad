import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ask,
  bytes,
  delta,
  events,
  failure,
  inPieces,
  question,
  rig,
} from '../../../../test/support/vision/chatRig.js';
import { OvershootError } from '../../errors/index.js';
import type { ChatAnswer } from './ChatAnswer.js';

describe('an answer in pieces', () => {
  it('is asked for by those who listen', async () => {
    const { client, requests } = rig(events(`${delta('A ')}${delta('cat.', 'stop')}data: [DONE]\n\n`));
    const seen: string[] = [];
    const answer = await client.complete(question, {
      onDelta: (piece, text) => seen.push(`${piece}|${text}`),
    });
    expect(requests[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(seen).toEqual(['A |A ', 'cat.|A cat.']);
    expect(answer).toMatchObject({ text: 'A cat.', finishReason: 'stop', isComplete: true });
  });

  it('survives comments, CRLF, other fields, a usage chunk without choices, and one with none at all', async () => {
    const usage = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 };
    const text = [
      ': keep-alive',
      '',
      'event: message',
      `data: ${JSON.stringify({ choices: [{ delta: { role: 'assistant' } }], model: 'm' })}`,
      '',
      'retry: 5',
      'nonsense',
      `data: ${JSON.stringify({ choices: [{ delta: { content: 'Ja.' } }, { index: 1, delta: { content: 'Nein.' } }] })}`,
      '',
      `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'length' }] })}`,
      '',
      `data: ${JSON.stringify({ choices: [], usage })}`,
      '',
      'data: {}',
      '',
      'data: [DONE]',
      '',
      'data: never seen',
      '',
    ].join('\r\n');
    expect(await ask(events(text))).toMatchObject({
      text: 'Ja.',
      model: 'm',
      finishReason: 'length',
      usage: { totalTokens: 7 },
    });
  });

  it.each([
    ['with a reason', delta('Yes', 'stop'), true],
    ['in the middle', delta('Yes'), false],
    ['in the middle of an event', `${delta('Yes')}data: {"choices":[{"del`, false],
    ['without the last blank line', `${delta('Yes')}data: [DONE]`, true],
  ])('that ends %s is told from one that is whole', async (_, text, isComplete) => {
    expect(await ask(events(text))).toMatchObject({ text: 'Yes', isComplete });
  });

  it.each(['', ': nothing\n\n'])('that never begins is none: %j', async (text) => {
    expect(await failure(ask(events(text)))).toMatchObject({ code: 'network', stage: 'chat' });
  });

  it('is known by its look where the server gives it another type', async () => {
    expect(await ask(events(`${delta('Yes')}data: [DONE]\n\n`, 'text/plain'))).toMatchObject({ text: 'Yes' });
  });

  it.each([
    [{ detail: { error: { message: 'No GPU', code: 'upstream_http_500' } } }, 'upstream-failed'],
    [{ detail: { error: { message: 'Ended', code: 'stream_not_found' } } }, 'stream-not-found'],
    [{ error: { message: 'Bad', code: 400 } }, 'upstream-failed'],
    [{ detail: 'Draining' }, 'upstream-failed'],
    [{ error: { message: 'Slow down' }, status: 429 }, 'rate-limited'],
  ])('may end with an error: %j', async (body, code) => {
    const seen: string[] = [];
    const response = events(`${delta('Part')}data: ${JSON.stringify(body)}\n\n`);
    const error = await failure(ask(response, { onDelta: (_, text) => seen.push(text) }));
    expect(error).toMatchObject({ code, stage: 'chat' });
    expect(error.message).toContain('The service says');
    expect(seen).toEqual(['Part']);
  });

  it('may say its error in plain words', async () => {
    const error = await failure(ask(events(`${delta('Part')}event: error\ndata: out of memory\n\n`)));
    expect(error.message).toContain('out of memory');
  });

  it('does not hide what it cannot read', async () => {
    expect(await failure(ask(events('data: {"choices": 7}\n\n')))).toMatchObject({ code: 'protocol' });
    expect(await failure(ask(events(`data: {oh\n\n${delta('x')}`)))).toMatchObject({ code: 'protocol' });
  });

  it.each([
    ['as a whole', delta('x'.repeat(30)).repeat(2)],
    ['in one event', `data: ${'x'.repeat(200)}`],
  ])('is bounded %s', async (_, text) => {
    expect(await failure(ask(events(text), { maxChars: 50 }))).toMatchObject({ code: 'answer-too-large' });
  });

  it('is not waited for after [DONE]', async () => {
    const open = new ReadableStream({
      start: (controller) => controller.enqueue(bytes(`${delta('Yes')}data: [DONE]\n\n`)),
    });
    const response = new Response(open, { headers: { 'content-type': 'text/event-stream' } });
    expect(await ask(response)).toMatchObject({ text: 'Yes' });
  });

  it('says no more after it was aborted, and is given up when its time is over', async () => {
    const control = new AbortController();
    let push: (text: string) => void = () => undefined;
    const body = (): Response =>
      new Response(
        new ReadableStream({
          start: (controller) => void (push = (text) => controller.enqueue(bytes(text))),
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      );
    const seen: string[] = [];
    const aborted = failure(
      ask(body(), { signal: control.signal, onDelta: (_, text) => (seen.push(text), control.abort()) }),
    );
    await vi.waitFor(() => push(delta('One')));
    expect(await aborted).toMatchObject({ code: 'aborted' });
    push(delta('Two'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen[0]).toContain('One');
    expect(seen.join('')).not.toContain('Two');

    const { client, clock } = rig(body());
    const late = failure(client.complete(question, { timeoutMs: 900 }));
    await vi.waitFor(() => expect(clock.pending()).toBe(1));
    await clock.advance(900);
    expect(await late).toMatchObject({ code: 'timeout', stage: 'chat' });
    expect(clock.pending()).toBe(0);
  });

  it('is the same however it is cut, spaced and commented', async () => {
    const breaks = fc.constantFrom('\n', '\r\n', '\r');
    const event = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 8 }), comment: fc.boolean() });
    const story = fc.record({
      events: fc.array(event, { minLength: 1, maxLength: 8 }),
      eol: breaks,
      cut: fc.integer({ min: 1, max: 7 }),
      done: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ events, eol, cut, done }) => {
        const lines = events.flatMap(({ text, comment }) => [
          ...(comment ? [': still there', ''] : []),
          `data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}`,
          '',
        ]);
        const finish = [`data: ${JSON.stringify({ choices: [{ finish_reason: 'stop' }] })}`, ''];
        const all = bytes([...lines, ...finish, ...(done ? ['data: [DONE]', ''] : []), ''].join(eol));
        const pieces = Array.from({ length: Math.ceil(all.length / cut) }, (_, n) =>
          all.slice(n * cut, (n + 1) * cut),
        );
        const answer = await ask(inPieces(pieces));
        expect(answer.text).toBe(events.map(({ text }) => text).join(''));
        expect(answer.finishReason).toBe('stop');
      }),
      { numRuns: 150 },
    );
  });

  it('made of anything at all is an answer or a typed error', async () => {
    const scraps = fc.constantFrom(
      'data: ',
      '\n',
      '\r\n',
      '\n\n',
      '{"choices":[{"delta":{"content":"a"}}]}',
      '[DONE]',
      'event: error',
      ':',
      '{"error":"x"}',
      'null',
      '"',
    );
    const body = fc.array(fc.oneof(scraps, fc.string()), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(body, fc.boolean(), async (parts, isStream) => {
        const answer = await ask(
          events(parts.join(''), isStream ? 'text/event-stream' : 'application/json'),
        ).catch((error: unknown) => error);
        expect(answer instanceof OvershootError || typeof (answer as ChatAnswer).text === 'string').toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});
