import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { sayJson, startModelServer } from '../src/testSupport/startModelServer.js';
import { imagePart, videoPart } from '../src/testSupport/parts.js';
import { launchBrowser, openPage } from './support/openPage.js';
import { CANVAS } from './support/sources.js';
import { startChatServer, type ChatServer } from './support/startChatServer.js';
import { startTestServer, type TestServer } from './support/startTestServer.js';
import { waitFor } from './support/waitFor.js';

let pages: TestServer;
let server: ChatServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  pages = await startTestServer();
  server = await startChatServer();
  browser = await launchBrowser();
});
beforeEach(async () => {
  page = await openPage(browser, pages.url);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
  await pages.close();
});

const answerSchema = v.object({
  colour: v.picklist(['red', 'green', 'blue']),
  frame_index: v.number(),
  width: v.number(),
});
const schema = {
  type: 'object',
  properties: {
    colour: { enum: ['red', 'green', 'blue'] },
    frame_index: { type: 'integer' },
    width: { type: 'integer' },
  },
};
const asSchema = { response_format: { type: 'json_schema', json_schema: { name: 'seen', schema } } };

async function publish(colour: string, on: ChatServer = server): Promise<string> {
  const { id, publish: credentials } = await on.createStream();
  await page.evaluate((next) => commands.paint(next), colour);
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: credentials.url,
    token: credentials.token,
    source: CANVAS,
    simulcast: false,
  });
  await waitFor('the first frame', async () => {
    const { last_frame_index } = v.parse(
      v.object({ last_frame_index: v.nullable(v.number()) }),
      await on.api(`/streams/${id}`),
    );
    return last_frame_index !== null;
  });
  return id;
}

async function ask(id: string, query?: string) {
  const { content, looks } = await server.ask([imagePart(id, query)], asSchema);
  return { answer: v.parse(answerSchema, JSON.parse(content)), frame: looks[0]?.frames[0] };
}

test('a canvas turns red, then green: each answer is about the very frame the history names', async () => {
  const id = await publish('#ff0000');
  const red = await ask(id);
  expect(red.answer).toMatchObject({ colour: 'red', frame_index: red.frame?.index });

  await page.evaluate((next) => commands.paint(next), '#00c000');
  const turned = await waitFor('green', async () => {
    const seen = await ask(id);
    return seen.answer.colour === 'green' && seen;
  });
  expect(turned.frame?.askedIndex).toBe(turned.frame?.index);

  // Frames between keyframes, one after another, backwards and forwards: first red, then green, never back.
  const last = turned.frame?.index ?? 0;
  const first = Math.max(red.frame?.index ?? 0, last - 20);
  const colours: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const { answer, frame } = await ask(id, `frame_index=${index}`);
    expect([answer.frame_index, frame?.index]).toEqual([index, index]);
    colours.push(answer.colour);
  }
  expect(colours.join(' ')).toMatch(/^(red )+green( green)*$/);
  const again = await ask(id, `frame_index=${first}`);
  expect(again.answer.colour).toBe(colours[0]);
});

test('a clip is ordered stills, no faster than max_fps', async () => {
  const id = await publish('#ff0000');
  await waitFor('two seconds', async () => {
    const { stream_time_ms } = v.parse(
      v.object({ stream_time_ms: v.number() }),
      await server.api(`/streams/${id}`),
    );
    return stream_time_ms > 2000;
  });
  const frameSchema = v.object({
    frames: v.array(v.object({ frame_index: v.number(), timestamp_ms: v.number(), colour: v.string() })),
  });
  const { content, looks } = await server.ask([videoPart(id, 'start_offset_ms=-1500&max_fps=4')], {
    response_format: { type: 'json_object' },
  });
  const { frames } = v.parse(frameSchema, JSON.parse(content));
  expect(frames.map(({ frame_index }) => frame_index)).toEqual(looks[0]?.frames.map(({ index }) => index));
  expect(frames.length).toBeGreaterThanOrEqual(4);
  expect(frames.length).toBeLessThanOrEqual(7);
  const gaps = frames
    .slice(1)
    .map(({ timestamp_ms }, place) => timestamp_ms - (frames[place]?.timestamp_ms ?? 0));
  // A busy machine's frames come unevenly, so two of the clip may stand close together: what is bound is their number.
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  expect(new Set(frames.map(({ colour }) => colour))).toEqual(new Set(['red']));
});

test('a model server receives images that decode to what was published at that time', async () => {
  const models = await startModelServer((_question, response) => sayJson(response, 'seen'));
  const other = await startChatServer({ modelUrl: models.url, modelName: 'eyes' });
  try {
    const id = await publish('#ff0000', other);
    await waitFor('some seconds of red', async () => {
      const { stream_time_ms } = v.parse(
        v.object({ stream_time_ms: v.number() }),
        await other.api(`/streams/${id}`),
      );
      return stream_time_ms > 3000;
    });
    const paintedAtMs = await page.evaluate((next) => commands.paint(next), '#0000ff');
    // A second is far more than a frame takes to come through; what is shown of a clip ends a little before its end.
    await waitFor('blue', async () => {
      const { looks } = await other.ask([imagePart(id)], { model: 'eyes' });
      return (looks[0]?.frames[0]?.wallMs ?? 0) > paintedAtMs + 1500;
    });
    const asked = models.questions.length;
    const { looks } = await other.ask([videoPart(id, 'start_offset_ms=-4000&max_fps=5')], { model: 'eyes' });
    const frames = looks[0]?.frames ?? [];
    const images = models.questions[asked]?.images ?? [];
    expect(images.length).toBe(frames.length);
    const judged = frames.flatMap(({ wallMs }, place) => {
      const { mean = [], width } = images[place] ?? {};
      expect(width).toBe(CANVAS.width);
      const strongest = ['red', 'green', 'blue'][mean.indexOf(Math.max(...mean))];
      const expected = wallMs < paintedAtMs ? 'red' : wallMs > paintedAtMs + 1000 ? 'blue' : null;
      return expected === null ? [] : [{ expected, strongest }];
    });
    expect(new Set(judged.map(({ expected }) => expected))).toEqual(new Set(['red', 'blue']));
    expect(judged.map(({ strongest }) => strongest)).toEqual(judged.map(({ expected }) => expected));
  } finally {
    await other.close();
  }
});

test('keyframes come about once a second, so that no frame is far from one', async () => {
  const log = pages.room('keyframes');
  await page.evaluate((request) => commands.publish(request), {
    name: 'a',
    url: pages.signalUrl,
    token: await pages.token({ room: 'keyframes' }),
    source: CANVAS,
    simulcast: false,
  });
  await waitFor('six seconds of frames', () => {
    const [oldest, newest] = [log.frames[0], log.frames.at(-1)];
    return (newest?.arrivedAtMs ?? 0) - (oldest?.arrivedAtMs ?? 0) > 6000;
  });
  const times = log.frames.filter(({ keyframe }) => keyframe).map(({ arrivedAtMs }) => arrivedAtMs);
  const gaps = times.slice(1).map((time, place) => time - (times[place] ?? 0));
  expect(gaps.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...gaps)).toBeLessThan(2500);
  // Asked for no more often than told; the answer takes a moment that varies.
  expect(gaps.slice(1).every((gap) => gap > 700)).toBe(true);
});
