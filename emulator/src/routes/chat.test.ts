import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { contentOf, eventsOf, refusal } from '../testSupport/chatAnswers.js';
import { imagePart, textPart, videoPart } from '../testSupport/parts.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import { anyNumber, anyString, textContaining, textMatching } from '../testSupport/matchers.js';

describe('answers', () => {
  test('a question about the newest frame: facts of that frame, in the shape of the service', async () => {
    const { createStream, show, ask, events, clock } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#0000ff', '#ff0000']);
    const answer = await ask([textPart('What colour?'), imagePart(id)], {
      thread_id: 'tab-7',
      temperature: 0,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['x-overshoot-region']).toBe('us-west1');
    expect(answer.json).toEqual({
      id: textMatching(/^chatcmpl-/),
      object: 'chat.completion',
      created: Math.floor(clock.now() / 1000),
      model: 'emulator/frame-facts',
      choices: [{ index: 0, message: { role: 'assistant', content: anyString }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 3 + 2, completion_tokens: anyNumber, total_tokens: anyNumber },
      overshoot: { cache: { thread_id: 'tab-7', cache_hit: false, cached_input_tokens: 0 } },
    });
    const content = contentOf(answer);
    expect(content).toContain('no vision-language model');
    expect(content).toContain('Frame 1 at 100 ms: 64 x 48, mean colour red');
    expect(content).toMatch(/change since frame 0: 0\.6\d/);
    const looked = (await events()).filter(({ type }) => type === 'frames-looked-at');
    expect(looked).toMatchObject([
      {
        streamId: id,
        completionId: v.parse(v.object({ id: v.string() }), answer.json).id,
        kind: 'image',
        frames: [{ index: 1, askedIndex: 1, timestampMs: 100, wallMs: clock.now() }],
      },
    ]);
  });

  test('a clip is looked at as stills in order, several parts and streams in one question', async () => {
    const { createStream, show, ask, events } = await startTestEmulator();
    const [one, two] = [await createStream(), await createStream()];
    await show(one, ['#ff0000', '#00ff00', '#0000ff']);
    await show(two, ['#ffffff']);
    const answer = await ask([
      videoPart(one, 'start_frame_index=0&max_fps=5'),
      imagePart(two),
      imagePart(one, 'frame_index=1'),
    ]);
    const colours = [...contentOf(answer).matchAll(/mean colour (\w+)/g)].map(([, name]) => name);
    expect(colours).toEqual(['red', 'blue', 'white', 'green']);
    const looked = (await events()).filter(({ type }) => type === 'frames-looked-at');
    expect(looked).toMatchObject([
      { streamId: one, kind: 'video', frames: [{ index: 0 }, { index: 2 }] },
      { streamId: two, kind: 'image', frames: [{ index: 0 }] },
      { streamId: one, kind: 'image', frames: [{ index: 1 }] },
    ]);
  });

  test('events: the role, the content in pieces, the end, usage where it is asked for, [DONE]', async () => {
    const { createStream, show, ask } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#00ff00']);
    const whole = contentOf(await ask([imagePart(id)]));
    const streamed = await ask([imagePart(id)], { stream: true, stream_options: { include_usage: true } });
    expect(streamed.headers['content-type']).toBe('text/event-stream');
    expect(streamed.headers['x-ratelimit-limit']).toBe('100');
    const events = eventsOf(streamed.text);
    const chunkSchema = v.object({
      choices: v.array(
        v.object({
          delta: v.object({ content: v.optional(v.string(), '') }),
          finish_reason: v.nullable(v.string()),
        }),
      ),
    });
    const chunks = events.slice(0, -1).map((event) => v.parse(chunkSchema, event));
    expect(events[0]).toMatchObject({
      object: 'chat.completion.chunk',
      choices: [{ delta: { role: 'assistant' } }],
    });
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta.content)).join('')).toBe(whole);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
    expect(events.at(-2)).toMatchObject({
      choices: [],
      usage: { completion_tokens: Math.ceil(whole.length / 4) },
    });
    expect(events.at(-1)).toBe('[DONE]');

    const without = eventsOf((await ask([imagePart(id)], { stream: true })).text);
    expect(without.at(-2)).toMatchObject({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  });

  test('an answer that does not fit is cut off and says so', async () => {
    const { createStream, show, ask } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#00ff00']);
    const answer = await ask([imagePart(id)], { max_completion_tokens: 5 });
    expect(answer.json).toMatchObject({
      choices: [{ message: { content: 'This is emulator/fra' }, finish_reason: 'length' }],
      usage: { completion_tokens: 5 },
    });
  });

  test('JSON when asked, and by a schema the properties that are facts', async () => {
    const { createStream, show, ask } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#ff0000', '#00ff00']);
    const object: unknown = JSON.parse(
      contentOf(await ask([imagePart(id)], { response_format: { type: 'json_object' } })),
    );
    expect(object).toMatchObject({
      note: textContaining('no vision-language'),
      colour: 'green',
      frame_index: 1,
      frames: [{ width: 64 }],
    });
    const schema = {
      type: 'object',
      properties: {
        colour: { enum: ['red', 'green'] },
        frame_index: { type: 'integer' },
        mood: { type: 'string' },
        moving: { type: 'boolean' },
      },
      required: ['colour', 'mood'],
    };
    const filled = await ask([imagePart(id)], {
      response_format: { type: 'json_schema', json_schema: { name: 'x', schema } },
    });
    expect(JSON.parse(contentOf(filled))).toEqual({ colour: 'green', frame_index: 1, moving: true });
  });

  test('a picture that comes inline is measured; an address is never fetched', async () => {
    const { ask } = await startTestEmulator();
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
    const urls = [`data:image/png;base64,${png}`, 'http://127.0.0.1:1/x.png', 'data:image/png;base64,AAAA'];
    const content = contentOf(await ask(urls.map((url) => ({ type: 'image_url', image_url: { url } }))));
    expect(content).toContain('An inline image: 1 x 1');
    expect(content).toContain('Not looked at: 2');
  });

  test('words alone are answered as well', async () => {
    const { ask } = await startTestEmulator();
    expect(contentOf(await ask([textPart('Hello?')]))).toContain('The question shows no frame.');
  });
});

describe('which frame is shown', () => {
  test('--decode keyframes: the nearest keyframe, and it says so', async () => {
    const { createStream, show, ask, ingest, clock, events } = await startTestEmulator({
      decode: 'keyframes',
    });
    const id = await createStream();
    await show(id, ['#ff0000', '#00ff00']);
    // A frame between keyframes: its bytes do not matter, because it is not decoded.
    clock.advance(100);
    ingest.listener.onFrame(id, deltaFrame(clock.now(), true));
    expect(contentOf(await ask([imagePart(id)]))).toContain(
      'Frame 1 at 100 ms, in place of frame 2: 64 x 48, mean colour green',
    );
    const looked = (await events()).find(({ type }) => type === 'frames-looked-at');
    expect(looked).toMatchObject({ frames: [{ index: 1, askedIndex: 2 }] });
  });

  test('where packets were lost, the last whole frame, as a player would show it', async () => {
    const { createStream, show, ask, ingest, clock } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#ff0000']);
    clock.advance(100);
    ingest.listener.onFrame(id, deltaFrame(clock.now(), false));
    expect(contentOf(await ask([imagePart(id)]))).toContain(
      'Frame 0 at 0 ms, in place of frame 1: 64 x 48, mean colour red',
    );
  });

  test('a frame whose keyframe is gone is gone with it', async () => {
    const { createStream, show, ask, ingest, clock } = await startTestEmulator({ retentionSeconds: 1 });
    const id = await createStream();
    await show(id, ['#ff0000']);
    clock.advance(900);
    ingest.listener.onFrame(id, deltaFrame(clock.now(), true));
    clock.advance(500);
    expect(refusal(await ask([imagePart(id)]))).toEqual([410, 'frame_evicted']);
    expect(refusal(await ask([videoPart(id)]))).toEqual([404, 'segment_empty']);
  });

  test('a whole frame that is no VP8 is a defect of the emulator, and the next keyframe is fine', async () => {
    const { createStream, show, ask, ingest, clock } = await startTestEmulator();
    const id = await createStream();
    await show(id, ['#ff0000']);
    clock.advance(100);
    ingest.listener.onFrame(id, { ...deltaFrame(clock.now(), true), data: new Uint8Array(9).fill(255) });
    expect(refusal(await ask([imagePart(id)]))).toEqual([500, 'internal_error']);
    await show(id, ['#0000ff']);
    expect(contentOf(await ask([imagePart(id, 'frame_index=2')], {}))).toContain('blue');
  });
});

function deltaFrame(arrivedAtMs: number, intact: boolean) {
  const data = new Uint8Array(100);
  return {
    codec: 'VP8' as const,
    data,
    keyframe: false,
    width: 64,
    height: 48,
    rtpTimestamp: 0,
    arrivedAtMs,
    intact,
  };
}
