import { assert, asyncProperty, constantFrom, nat, oneof, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { BASE } from './support/startApp.js';
import { listPlaces, urlsIn } from './support/questionPlaces.js';
import { spellings } from './support/spellings.js';
import { leaseAnswer, startService } from './support/startService.js';

const REAL = '6b0e4c1a-9d3f-4a57-8c21-0f5e7a9b3c4d';
const MINE = '11111111-2222-4333-8444-555555555555';

/** A stream of Bob's, one of Ann's, and what reaches the service when Ann asks. */
async function begin(limits = {}) {
  const bodies: string[] = [];
  let next = REAL;
  const world = await startService(
    (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      request.once('end', () => {
        if (request.url === '/v1beta/streams') return response.writeHead(201).end(leaseAnswer(next));
        bodies.push(body);
        response.writeHead(200).end('{"choices":[{"message":{"content":"Hello"}}]}');
      });
    },
    {
      authorize: (request) => ({ subject: request.headers.get('x-user') ?? 'ann' }),
      limits: { asksPerMinute: 1_000_000, ...limits },
    },
  );
  const post = (path: string, user: string, body: string | null): Promise<Response> => {
    const headers = { 'x-user': user, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    return world.handler(new Request(`${BASE}${path}`, { method: 'POST', headers, body }));
  };
  const create = async (user: string): Promise<string> =>
    ((await (await post('/streams', user, null)).json()) as { id: string }).id;
  const foreign = await create('bob');
  next = MINE;
  const own = await create('ann');
  return { foreign, own, bodies, ask: (body: string) => post('/chat/completions', 'ann', body) };
}

type World = Awaited<ReturnType<typeof begin>>;

/** What a question may hold, as the service gets it. */
const KNOWN = new Set([
  ...'model messages max_completion_tokens response_format stream stream_options temperature'.split(' '),
  ...'top_p seed stop frequency_penalty presence_penalty thread_id'.split(' '),
]);

/** Names that mean something to somebody. */
const KEYS = [
  ...'url image_url video_url stream_id tools metadata files audio input prompt extra_body name content'.split(
    ' ',
  ),
  ...'__proto__ constructor thread_id stop messages response_format model type role text detail'.split(' '),
];

const withImage = (url: unknown): object => ({
  model: 'm',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url } },
        { type: 'text', text: 'What is there?' },
      ],
    },
  ],
});

/** Refused, and nothing of it has left the server. */
async function expectRefused({ ask, bodies }: World, body: string): Promise<void> {
  const { status } = await ask(body);
  // With the question, so that a failure shows it.
  expect([body, [400, 404, 413].includes(status), bodies]).toEqual([body, true, []]);
}

describe('the stream of somebody else in a question', () => {
  test('however it is spelled: refused, and the service is not asked', async () => {
    const world = await begin();
    const urls = [world.foreign, REAL].flatMap((id) => [
      `ovs://streams/${id}?frame_index=-1`,
      `ovs://streams/${id}?start_offset_ms=-2000&end_offset_ms=0`,
      ...spellings(`ovs://streams/${id}?frame_index=-1`),
    ]);
    expect(urls.length).toBeGreaterThan(250);
    for (const url of urls) {
      // oxlint-disable no-await-in-loop
      await expectRefused(world, JSON.stringify(withImage(url)));
      // oxlint-enable no-await-in-loop
    }
  });

  test('beside or inside a reference to an own one: refused', async () => {
    const world = await begin();
    const { own, foreign } = world;
    const good = `ovs://streams/${own}?frame_index=-1`;
    // Read in two ways, whosever it is.
    await expectRefused(world, JSON.stringify(withImage(`${good}&frame_index=0`)));
    for (const id of [foreign, REAL, MINE])
      for (const url of [
        `ovs://streams/${own}/../${id}?frame_index=-1`,
        `ovs://streams/${id}/../${own}?frame_index=-1`,
        `ovs://streams/${own},${id}?frame_index=-1`,
        `ovs://streams/${own}?frame_index=-1&id=${id}`,
        `ovs://streams/${own}?id=${id}&frame_index=-1`,
        `ovs://streams/${own}?frame_index=-1#/streams/${id}`,
        `ovs://streams/${own}?frame_index=-1?/streams/${id}`,
        `ovs://streams/${own}?frame_index=ovs://streams/${id}`,
        `ovs://${id}@streams/${own}?frame_index=-1`,
        `${good}\novs://streams/${id}?frame_index=-1`,
        `${good} ovs://streams/${id}?frame_index=-1`,
      ])
        // oxlint-disable-next-line no-await-in-loop
        await expectRefused(world, JSON.stringify(withImage(url)));
  });

  test('written with escapes, or twice in the JSON itself: refused', async () => {
    const world = await begin();
    const good = `ovs://streams/${world.own}?frame_index=-1`;
    const bad = `ovs://streams/${REAL}?frame_index=-1`;
    const escaped = bad
      .split('')
      .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
    const body = (inner: string): string =>
      `{"model":"m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{${inner}}}]}]}`;
    for (const inner of [
      `"url":"${escaped}"`,
      `"url":"\\u006fvs${bad.slice(3)}"`,
      `"url":"${bad.replaceAll('/', '\\/')}"`,
      `"\\u0075rl":"${bad}"`,
      `"url":"${good}","url":"${bad}"`,
      `"url":"${good}","URL":"${bad}"`,
      `"url":"${good}","__proto__":{"url":"${bad}"}`,
      `"url":"${good}","constructor":{"prototype":{"url":"${bad}"}}`,
      `"url":["${bad}"]`,
      `"url":{"url":"${bad}"}`,
    ])
      // oxlint-disable-next-line no-await-in-loop
      await expectRefused(world, body(inner));
    // Of two that are the same key, only the last one is read, here and there.
    const { status } = await world.ask(body(`"url":"${bad}","url":"${good}"`));
    expect(status).toBe(200);
    expect(world.bodies.join()).not.toContain(REAL);
  });

  test('anywhere else in the question: refused, or a text that is no reference', async () => {
    const world = await begin();
    const hostile = constantFrom(
      ...[world.foreign, REAL].flatMap((id) => [id, `ovs://streams/${id}?frame_index=-1`]),
    );
    const good = withImage(`ovs://streams/${world.own}?frame_index=-1`);
    const places = listPlaces(good);
    const key = oneof(string(), constantFrom(...KEYS));
    const value = tuple(hostile, key, nat(4)).map(
      ([id, name, shape]) =>
        [id, [id], { [name]: id }, [[{ [name]: [id] }]], { type: 'image_url', image_url: { url: id } }][
          shape
        ],
    );
    await assert(
      asyncProperty(nat(places.length - 1), key, value, async (place, name, put) => {
        world.bodies.length = 0;
        const question = structuredClone(good);
        places[place]?.(question, name, put);
        const { status } = await world.ask(JSON.stringify(question));
        expect([200, 400, 403, 404]).toContain(status);
        for (const body of world.bodies.map((text) => JSON.parse(text) as object)) {
          for (const url of urlsIn(body)) expect(url).toBe(`ovs://streams/${MINE}?frame_index=-1`);
          // Whatever is not known is refused, so that no key of it can mean anything.
          expect(Object.keys(body).every((one) => KNOWN.has(one))).toBe(true);
        }
      }),
      { numRuns: isNightly ? 1000 : 250 },
    );
  });

  test('a question that is nested without end is refused, one that a person could ask is not', async () => {
    const world = await begin();
    const ask = (depth: number): Promise<Response> => {
      const schema = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const format = `{"type":"json_schema","json_schema":{"schema":${schema}}}`;
      return world.ask(
        `{"model":"m","messages":[{"role":"user","content":"Hello"}],"response_format":${format}}`,
      );
    };
    expect((await ask(90)).status).toBe(200);
    world.bodies.length = 0;
    expect((await ask(10_000)).status).toBe(400);
    expect(world.bodies).toEqual([]);
  });

  test('also where other media are allowed', async () => {
    const world = await begin({ media: ['https', 'data'] });
    for (const url of spellings(`ovs://streams/${REAL}?frame_index=-1`).filter(
      (one) => !/^(https|data):/.test(one),
    ))
      // oxlint-disable-next-line no-await-in-loop
      await expectRefused(world, JSON.stringify(withImage(url)));
  });
});
