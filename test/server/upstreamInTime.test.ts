import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createHeldClock } from '../../src/testing/index.js';
import { until } from '../support/until.js';
import { leaseAnswer, startService } from './support/startService.js';

const chat = { model: 'm', messages: [{ role: 'user', content: 'Hello' }] };
const inPieces = { ...chat, stream: true };
const events = { 'content-type': 'text/event-stream' };
const EVENT = 'data: {"choices":[{"delta":{"content":"a"}}]}\n\n';

/** One stream, made while the service was well; then it does as the test says. */
async function withStream(service: RequestListener) {
  const clock = createHeldClock();
  let isWell = true;
  const world = await startService(
    (request, response) => {
      if (isWell) response.writeHead(201).end(leaseAnswer());
      else service(request, response);
    },
    { clock },
  );
  const { id } = (await (await world.send('POST', '/streams')).json()) as { id: string };
  isWell = false;
  world.asked.length = 0;
  return { ...world, clock, id };
}

type World = Awaited<ReturnType<typeof withStream>>;

/** Each with the milliseconds that the service has for it. */
const calls: [name: string, limitMs: number, call: (world: World) => Promise<Response>][] = [
  ['create', 10_000, ({ send }) => send('POST', '/streams')],
  ['status', 8000, ({ send, id }) => send('GET', `/streams/${id}`)],
  ['keepalive', 10_000, ({ send, id }) => send('POST', `/streams/${id}/keepalive`)],
  ['viewer-token', 10_000, ({ send, id }) => send('POST', `/streams/${id}/viewer-token`)],
  ['delete', 10_000, ({ send, id }) => send('DELETE', `/streams/${id}`)],
  ['models', 10_000, ({ send }) => send('GET', '/models')],
  ['prices', 10_000, ({ send }) => send('GET', '/billing/pricing')],
  ['chat', 60_000, ({ send }) => send('POST', '/chat/completions', chat)],
  ['chat in pieces', 60_000, ({ send }) => send('POST', '/chat/completions', inPieces)],
];

const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));

/** It fits, and overflows the stack of whoever writes it out again. */
const nest = '['.repeat(100_000) + ']'.repeat(100_000);

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

describe.each(calls)('%s, of a service', (name, limitMs, call) => {
  test.each([301, 302, 303, 307, 308])('that answers %i: nobody follows, and it is 502', async (status) => {
    const world = await withStream((_, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end('x'.repeat(100_000));
    });
    const response = await call(world);
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream-failed']);
    expect(world.asked).toHaveLength(1);
    expect(world.asked[0]?.url).not.toContain('elsewhere');
  });

  test.each([
    ['whose head never comes', () => undefined],
    [
      'whose body drips for ever',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 2);
        response.once('close', () => clearInterval(drip));
      },
    ],
  ])('%s: it is 504 after its time, and the connection is given up', async (_, service) => {
    let isOpen = false;
    const world = await withStream((__, response) => {
      isOpen = true;
      response.once('close', () => (isOpen = false));
      service(response);
    });
    const answer = call(world);
    await until(() => isOpen, { what: 'the call', everyMs: 1 });
    await world.clock.advance(limitMs - 1);
    expect(isOpen).toBe(true);
    await world.clock.advance(1);
    const response = await answer;
    expect([response.status, await codeOf(response)]).toEqual([504, 'upstream-timeout']);
    await until(() => !isOpen, { what: 'the end of the connection', everyMs: 1 });
    expect(world.clock.pending()).toBe(0);
  });

  // Of a deletion the status says all.
  const [unusable, code] = name === 'delete' ? [200, null] : [502, 'upstream-failed'];
  test.each([
    ['401', 401, '{"detail":"bad key"}', 502, 'upstream-refused-key'],
    ['no JSON', 200, '<html>', unusable, code],
    ['JSON that is a bomb', 200, `{"choices":[{"a":${nest}}]}`, unusable, code],
  ])('that answers with %s', async (_, given, body, status, expected) => {
    const world = await withStream((__, response) => void response.writeHead(given).end(body));
    const response = await call(world);
    expect([response.status, world.events.at(-1)?.code]).toEqual([status, expected]);
  });

  test('that breaks off in the middle of its body: it is 502', async () => {
    const world = await withStream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    });
    const response = await call(world);
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream-failed']);
  });

  test('that packs 50 MB into 50 kB: a part is unpacked, and it is 502', async () => {
    const world = await withStream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    });
    const response = await call(world);
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream-failed']);
    expect(String(world.events.at(-1)?.cause)).toContain('TooLarge');
  });
});

describe('an answer in pieces', () => {
  /** Reads to the end, and tells what came and how it ended. */
  async function readAll(
    response: Response,
    onPiece: () => void = () => undefined,
  ): Promise<{ bytes: number; error: string | null }> {
    let bytes = 0;
    try {
      for await (const piece of response.body ?? []) {
        bytes += piece.byteLength;
        onPiece();
      }
      return { bytes, error: null };
    } catch (error) {
      return { bytes, error: String(error) };
    }
  }

  test('that drips whole lines for ever breaks off after its time', async () => {
    let isOpen = false;
    const { send, clock } = await withStream((_, response) => {
      isOpen = true;
      response.writeHead(200, events);
      const drip = setInterval(() => response.write(': still here\n\n'), 2);
      response.once('close', () => {
        isOpen = false;
        clearInterval(drip);
      });
    });
    let pieces = 0;
    const reading = readAll(await send('POST', '/chat/completions', inPieces), () => (pieces += 1));
    for (let passed = 0; passed < 300_000; passed += 25_000) {
      // oxlint-disable no-await-in-loop
      const before = pieces;
      await until(() => pieces > before, { what: 'a line', everyMs: 1 });
      expect(isOpen).toBe(true);
      await clock.advance(25_000);
      // oxlint-enable no-await-in-loop
    }
    expect((await reading).error).toMatch(/longer than 300000 ms/);
    await until(() => !isOpen, { what: 'the end of the connection' });
    expect(clock.pending()).toBe(0);
  });

  test('that drips bytes without an end of a line breaks off when it has said nothing for too long', async () => {
    const { send, clock } = await withStream((_, response) => {
      response.writeHead(200, events);
      const drip = setInterval(() => response.write('d'), 2);
      response.once('close', () => clearInterval(drip));
    });
    const reading = readAll(await send('POST', '/chat/completions', inPieces));
    await clock.advance(30_000);
    const { bytes, error } = await reading;
    expect(bytes).toBe(0);
    expect(error).toMatch(/silent/);
    expect(clock.pending()).toBe(0);
  });

  test('that nobody reads is ended at the service, too', async () => {
    let isOpen = false;
    const { send, clock } = await withStream((_, response) => {
      isOpen = true;
      response.once('close', () => (isOpen = false));
      response.writeHead(200, events).write(EVENT.repeat(5));
    });
    const response = await send('POST', '/chat/completions', inPieces);
    await clock.advance(300_000);
    await until(() => !isOpen, { what: 'the end of the connection' });
    await expect(response.text()).rejects.toThrow(/longer than/);
  });

  test.each([
    ['of 50 MB in lines', EVENT.repeat(1000), {}],
    ['of 50 MB in one line', 'x'.repeat(64_000), {}],
  ])('%s breaks off', async (_, piece) => {
    let sent = 0;
    const { send } = await withStream((__, response) => {
      response.writeHead(200, events);
      const more = (): void => {
        while (sent < 50_000_000) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { bytes, error } = await readAll(await send('POST', '/chat/completions', inPieces));
    expect(error).toMatch(/too long/);
    expect(bytes).toBeLessThanOrEqual(8_000_000);
    expect(sent).toBeLessThan(30_000_000);
  });

  test('that packs 50 MB into 50 kB breaks off', async () => {
    const bomb = gzipSync(Buffer.from(EVENT.repeat(Math.ceil(50_000_000 / EVENT.length))));
    const { send } = await withStream((_, response) => {
      response.writeHead(200, { ...events, 'content-encoding': 'gzip' }).end(bomb);
    });
    const { bytes, error } = await readAll(await send('POST', '/chat/completions', inPieces));
    expect(error).toMatch(/too long/);
    expect(bytes).toBeLessThanOrEqual(8_000_000);
  });

  test('that comes in one piece nevertheless is given on in one piece', async () => {
    const whole = { id: 'c', choices: [{ message: { role: 'assistant', content: 'Hello' } }] };
    const { send } = await withStream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
    });
    const response = await send('POST', '/chat/completions', inPieces);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(whole);
  });
});
