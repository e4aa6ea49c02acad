import OpenAI from 'openai';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { streamClip, streamImage } from '../../src/core/index.js';
import { BASE, startApp, type TestApp } from './support/startApp.js';

const MODEL = 'emulator/frame-facts';
const json = { 'content-type': 'application/json' };

const question = (url: string, more: object = {}): string =>
  JSON.stringify({
    model: MODEL,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: { url } },
          { type: 'text', text: 'What is there?' },
        ],
      },
    ],
    ...more,
  });

const askAbout = ({ ask }: TestApp, subject: string, url: string, more?: object): Promise<Response> =>
  ask(subject, 'POST', '/chat/completions', { headers: json, body: question(url, more) });

describe('a question behind the handler', () => {
  test('reaches the service about the real stream, and what comes back knows it by its handle', async () => {
    const app = await startApp();
    const { id } = await app.browserOf('ann').createStream();
    const response = await askAbout(app, 'ann', streamImage(id, { frameIndex: -1 }));
    // No frame was published: the service has understood which stream is meant.
    const { error } = v.parse(v.object({ error: v.object({ code: v.string() }) }), await response.json());
    expect(['segment_empty', 'frame_not_yet_produced']).toContain(error.code);
    const created = (await app.emulator.history()).find(({ type }) => type === 'stream-created');
    const real = created && 'streamId' in created ? created.streamId : '';
    const words = await askAbout(app, 'ann', streamImage(id, { timestampMs: 5, toleranceMs: 1 }));
    expect(await words.text()).not.toContain(real);
  });

  test('can be asked by an OpenAI client, answered in one piece and in many', async () => {
    const app = await startApp();
    const client = new OpenAI({
      apiKey: 'of-the-app',
      baseURL: BASE,
      maxRetries: 0,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('x-user', 'ann');
        return app.handler(new Request(input instanceof Request ? input.url : input, { ...init, headers }));
      },
    });
    const asked = { model: MODEL, messages: [{ role: 'user' as const, content: 'What are you?' }] };
    const { choices } = await client.chat.completions.create(asked);
    expect(choices[0]?.message.content).toMatch(/frame-facts|no vision-language model/);
    let text = '';
    for await (const chunk of await client.chat.completions.create({ ...asked, stream: true }))
      text += chunk.choices[0]?.delta.content ?? '';
    expect(text).toBe(choices[0]?.message.content);
  });

  test('about the stream of somebody else is refused, and nothing reaches the service', async () => {
    const app = await startApp();
    const { id } = await app.browserOf('ann').createStream();
    const created = (await app.emulator.history()).find(({ type }) => type === 'stream-created');
    const real = created && 'streamId' in created ? created.streamId : '';
    const before = await app.upstream();
    const urls = [
      streamImage(id, { frameIndex: -1 }),
      streamClip(id, { startOffsetMs: -2000 }),
      `ovs://streams/${real}?frame_index=-1`,
      `OVS://streams/${id}?frame_index=-1`,
      `ovs://streams/${encodeURIComponent(id).replace('.', '%2E')}?frame_index=-1`,
      `ovs://streams/${id}/../${real}?frame_index=-1`,
      `ovs://streams/x?frame_index=-1&frame_index=0`,
      `ovs://streams/${id}?frame_index=-1#${real}`,
      `ｏvs://streams/${real}?frame_index=-1`,
      `ovs:\u2215\u2215streams/${real}?frame_index=-1`,
      ` ovs://streams/${real}?frame_index=-1`,
      'https://evil.test/picture.png',
      'data:image/png;base64,AAAA',
      'file:///etc/passwd',
    ];
    for (const url of urls) {
      const { status } = await askAbout(app, 'bob', url);
      expect([400, 404]).toContain(status);
    }
    // Beside one that is allowed, and in a place where nobody looks.
    const own = await app.browserOf('bob').createStream();
    const afterOwn = await app.upstream();
    const both = [streamImage(own.id, { frameIndex: -1 }), streamImage(id, { frameIndex: -1 })];
    const nested = JSON.stringify({
      model: MODEL,
      messages: [{ role: 'user', content: both.map((url) => ({ type: 'image_url', image_url: { url } })) }],
    });
    expect((await app.ask('bob', 'POST', '/chat/completions', { headers: json, body: nested })).status).toBe(
      404,
    );
    for (const more of [
      { tools: [{ url: urls[2] }] },
      { metadata: { url: urls[2] } },
      { messages: [{ role: 'tool', content: urls[2] }] },
      { messages: [{ role: 'user', content: [{ type: 'input_image', image_url: urls[2] }] }] },
      {
        messages: [
          { role: 'user', content: [{ type: 'image_url', image_url: { url: both[0], also: urls[2] } }] },
        ],
      },
    ])
      expect((await askAbout(app, 'bob', both[0] ?? '', more)).status).toBe(400);
    expect(await app.upstream()).toBe(afterOwn);
    expect(afterOwn).toBe(before + 1);
  });

  test('goes to listed models only, for so many tokens and so often', async () => {
    const app = await startApp({ models: [MODEL], limits: { asksPerMinute: 2, messages: 2 } });
    const body = (more: object): string =>
      JSON.stringify({ model: MODEL, messages: [{ role: 'user', content: 'Hello' }], ...more });
    const post = (more: object): Promise<Response> =>
      app.ask('ann', 'POST', '/chat/completions', { headers: json, body: body(more) });
    expect((await post({ model: 'other/model' })).status).toBe(403);
    const many = Array.from({ length: 3 }, () => ({ role: 'user', content: 'Hello' }));
    expect((await post({ messages: many })).status).toBe(400);
    expect((await post({ max_tokens: 1_000_000 })).status).toBe(200);
    expect((await post({})).status).toBe(200);
    const refused = await post({});
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
