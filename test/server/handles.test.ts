import { createHmac } from 'node:crypto';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  string,
  tuple,
} from 'fast-check';
import { base64url, CompactSign, FlattenedSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { isNightly } from '../support/isNightly.js';
import { API_KEY, BASE, SECRET } from './support/startApp.js';
import { leaseAnswer, startService } from './support/startService.js';

const RUNS = isNightly ? 300 : 60;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (value: unknown): string => base64url.encode(bytesOf(JSON.stringify(value)));

type World = Awaited<ReturnType<typeof startService>>;

/** Every way in which a handle comes in. */
const operations: [method: string, rest: string][] = [
  ['GET', ''],
  ['DELETE', ''],
  ['POST', '/keepalive'],
  ['POST', '/viewer-token'],
];

/** Refused at every door, and the service hears of nothing. */
async function expectNone({ send, handler, asked }: World, handle: string): Promise<void> {
  for (const [method, rest] of operations) {
    // oxlint-disable-next-line no-await-in-loop
    const response = await send(method, `/streams/${handle}${rest}`);
    // Letters that no path has, and a slash, make it another path.
    expect([404, 405]).toContain(response.status);
  }
  const image = { type: 'image_url', image_url: { url: `ovs://streams/${handle}?frame_index=-1` } };
  const chat = { model: 'm', messages: [{ role: 'user', content: [image] }] };
  expect([400, 404, 413]).toContain((await send('POST', '/chat/completions', chat)).status);
  await expect(handler.keepAlive(handle)).rejects.toMatchObject({ code: 'stream-not-found' });
  expect(asked).toEqual([]);
}

/** Two streams of Ann's and one of Bob's. */
async function begin() {
  let made = 0;
  const world = await startService(
    (_, response) => void response.writeHead(201).end(leaseAnswer(`s${(made += 1)}`)),
    {
      authorize: (request) => ({ subject: request.headers.get('x-user') ?? 'ann' }),
      limits: { liveStreams: 10, createsPerMinute: 10 },
    },
  );
  const create = async (user: string): Promise<string> => {
    const headers = { 'x-user': user, 'sec-fetch-site': 'same-origin' };
    const request = new Request(`${BASE}/streams`, { method: 'POST', headers });
    return ((await (await world.handler(request)).json()) as { id: string }).id;
  };
  const handle = await create('ann');
  const others = [await create('ann'), await create('bob')];
  const [head = '', body = ''] = handle.split('.');
  const read = (one: string): Record<string, unknown> =>
    JSON.parse(new TextDecoder().decode(base64url.decode(one))) as Record<string, unknown>;
  // What is given out works: what follows is refused for what it is.
  expect((await world.send('POST', `/streams/${handle}/keepalive`)).status).toBe(200);
  world.asked.length = 0;
  return { world, handle, others, claims: read(body), kid: String(read(head)['kid']) };
}

describe('what is not to the letter a handle that was given out', () => {
  test('one byte is another one, at any place', async () => {
    const { world, handle } = await begin();
    const place = nat(handle.length - 1);
    const byte = integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    const letter = constantFrom(...`${ALPHABET}.`.split(''));
    await assert(
      asyncProperty(place, oneof(letter, byte), async (at, other) => {
        if (handle[at] === other) return;
        await expectNone(world, handle.slice(0, at) + other + handle.slice(at + 1));
      }),
      { numRuns: RUNS },
    );
  });

  test('every spelling of the last letter of each part that means the same bytes', async () => {
    const { world, handle } = await begin();
    const parts = handle.split('.');
    let same = 0;
    for (const [index, one] of parts.entries())
      for (const letter of ALPHABET) {
        const other = one.slice(0, -1) + letter;
        const [left, right] = [base64url.decode(other), base64url.decode(one)];
        if (other === one || Buffer.compare(left, right) !== 0) continue;
        same += 1;
        // oxlint-disable-next-line no-await-in-loop
        await expectNone(world, parts.with(index, other).join('.'));
      }
    // A signature of 32 bytes has two bits to spare.
    expect(same).toBeGreaterThanOrEqual(3);
  });

  test('bytes are missing, too many, or twice', async () => {
    const { world, handle } = await begin();
    const cut = record({ from: nat(handle.length), to: nat(handle.length) }).map(
      ({ from, to }) => handle.slice(0, Math.min(from, to)) + handle.slice(Math.max(from, to)),
    );
    const longer = tuple(
      constantFrom('', 'A', '=', '==', '.', '.A', '%20', '%00', '%0a', '\u200b', '+', '~'),
      string({ maxLength: 3 }),
    ).map(([end, more]) => handle + end + more);
    const before = constantFrom('A', '.', '%20', '\u200b', 'v1.').map((start) => start + handle);
    await assert(
      asyncProperty(oneof(cut, longer, before), async (forged) => {
        // A query and a fragment are no part of a path.
        if (forged === handle || /^[^?#]*[?#]/.test(forged) || /[\t\r\n]/.test(forged)) return;
        await expectNone(world, forged);
      }),
      { numRuns: RUNS },
    );
    await expectNone(world, 'A'.repeat(100_000));
    await expectNone(world, `${handle}${'A'.repeat(2000)}`);
  });

  test('parts of handles that are valid are put together anew', async () => {
    const { world, handle, others } = await begin();
    const parts = [handle, ...others].map((one) => one.split('.'));
    // Their heads are the same.
    const valid = new Set([handle, ...others]);
    const which = nat(parts.length - 1);
    await assert(
      asyncProperty(array(which, { minLength: 3, maxLength: 4 }), nat(2), async (from, turn) => {
        const picked = from.map((one, index) => parts[one]?.[(index + turn) % 3] ?? '');
        const forged = picked.join('.');
        if (!valid.has(forged)) await expectNone(world, forged);
      }),
      { numRuns: RUNS },
    );
    expect(world.asked).toEqual([]);
  });

  test('it is signed, but as something else', async () => {
    const { world, handle, claims, kid } = await begin();
    const sign = (header: object, secret = SECRET, payload: unknown = claims): Promise<string> =>
      new CompactSign(bytesOf(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'HS256', ...header })
        .sign(bytesOf(secret));
    const good = { typ: 'rlv-handle', kid };
    // By hand it comes out as the handler makes it.
    expect(await sign(good)).toBe(handle);

    const none = [{ alg: 'none' }, { alg: 'none', ...good }, { alg: 'None', ...good }, { alg: '', ...good }];
    const [, body = '', signature = ''] = handle.split('.');
    const unsigned = none.flatMap((header) => [
      `${part(header)}.${body}.`,
      `${part(header)}.${body}.AA`,
      `${part(header)}.${body}.${signature}`,
    ]);
    const detached = await new FlattenedSign(bytesOf(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'HS256', b64: false, crit: ['b64'], ...good })
      .sign(bytesOf(SECRET));
    const forged = [
      ...unsigned,
      `${detached.protected ?? ''}.${body}.${detached.signature}`,
      await sign({ ...good, typ: 'JWT' }),
      await sign({ kid }),
      await sign({ ...good, typ: 'RLV-HANDLE' }),
      await sign({ typ: 'rlv-handle' }),
      await sign({ ...good, kid: 'other' }),
      await sign({ ...good, kid: '' }),
      await sign({ ...good, kid: '__proto__' }),
      await sign({ ...good, kid: '../../dev/null' }),
      ...['384', '512'].map((size) => {
        const head = part({ alg: `HS${size}`, ...good });
        // By the right secret, which jose finds too short for that.
        return `${head}.${body}.${createHmac(`sha${size}`, SECRET).update(`${head}.${body}`).digest('base64url')}`;
      }),
      await sign(good, API_KEY.padEnd(32, '0')),
      await sign(good, API_KEY),
      await sign(good, `${SECRET} `),
      await sign(good, 'k'),
    ];
    for (const one of forged)
      // oxlint-disable-next-line no-await-in-loop
      await expectNone(world, one);
  });

  test('it is signed, and says something else', async () => {
    const { world, claims, kid } = await begin();
    const sign = (payload: string): Promise<string> =>
      new CompactSign(bytesOf(payload))
        .setProtectedHeader({ alg: 'HS256', typ: 'rlv-handle', kid })
        .sign(bytesOf(SECRET));
    const wrong: unknown[] = [
      null,
      [],
      'text',
      {},
      { ...claims, sid: '' },
      { ...claims, sid: 7 },
      { ...claims, exp: '9999999999' },
      { ...claims, exp: null },
      { ...claims, sub: null },
      { ...claims, rgn: {} },
    ];
    for (const payload of [...wrong.map((one) => JSON.stringify(one)), '', '{', '\u0000'])
      // oxlint-disable-next-line no-await-in-loop
      await expectNone(world, await sign(payload));
  });
});
