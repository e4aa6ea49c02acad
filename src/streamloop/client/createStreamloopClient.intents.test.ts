import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../../testing/index.js';
import { createClientRig, json, lost, problem, stream, watch } from '../testSupport/createClientRig.js';
import { createStreamloopClient } from './createStreamloopClient.js';

const rig = (...answers: Parameters<typeof createClientRig>[1][]) => createClientRig({}, ...answers);
/** What of a request must not change when it is repeated. */
const sameOf = ({
  url,
  method,
  key,
  body,
}: {
  url: string;
  method: string;
  key: string | null;
  body: unknown;
}) => ({
  url,
  method,
  key,
  body,
});

describe('an intent', () => {
  it('is sent again with the same key and body where the answer is lost, the server fails, or it is too much', async () => {
    const { client, clock, requests } = rig(
      lost(),
      problem(502, 'UPSTREAM_ERROR'),
      problem(429, 'RATE_LIMITED', { 'Retry-After': '3' }),
      json(stream, 201),
    );
    const input = { name: 'Loop', playlistIDs: ['a'] };
    const intent = client.intent.create(input);
    // What the app does to its object later is not what the person has clicked on.
    input.name = 'Other';
    input.playlistIDs.push('b');
    expect(intent.state()).toBe('fresh');
    const seen = watch(intent.send());
    expect(intent.state()).toBe('sending');
    await clock.advance(375);
    expect(requests).toHaveLength(2);
    await clock.advance(750);
    expect(requests).toHaveLength(3);
    // Retry-After, and half a second so that not everybody comes at once.
    await clock.advance(3499);
    expect(requests).toHaveLength(3);
    await clock.advance(1);
    expect(seen.value).toMatchObject({ id: 'stream_1' });
    expect(intent.state()).toBe('settled');
    const first = {
      url: '/api/streamloop/streams',
      method: 'POST',
      key: 'key-1',
      body: '{"name":"Loop","playlistIDs":["a"]}',
    };
    expect(requests.map(sameOf)).toEqual([first, first, first, first]);
  });

  it('gives up after half a minute as unknown, and is then sent again with the same key', async () => {
    const { client, clock, requests, answers } = rig();
    const intent = client.intent.start('stream_1');
    const seen = watch(intent.send());
    for (let i = 0; i < 20; i += 1) answers.push(lost());
    await clock.advance(30_000);
    expect(seen.error).toMatchObject({ code: 'outcome-unknown', stage: 'start', retryable: true });
    expect(intent.state()).toBe('unknown');
    expect(clock.pending()).toBe(0);
    const sentBefore = requests.length;
    expect(sentBefore).toBeLessThan(12);
    answers.splice(0, answers.length, json({ ...stream, state: 'preparing' }));
    const again = watch(intent.send());
    await clock.flush();
    expect(again.value).toMatchObject({ state: 'preparing' });
    expect(new Set(requests.map(({ key }) => key))).toEqual(new Set(['key-1']));
    expect(requests).toHaveLength(sentBefore + 1);
  });

  it.each([
    [400, 'BAD_REQUEST', 'bad-request'],
    [402, 'INSUFFICIENT_CREDITS', 'insufficient-credits'],
    [409, 'STREAM_ILLEGAL_TRANSITION', 'stream-illegal-transition'],
    [422, 'IDEMPOTENCY_KEY_REUSED', 'idempotency-key-reused'],
    [422, 'STREAM_GUARD_FAILED', 'stream-guard-failed'],
  ])('is over after %i %s, and its key is spent', async (status, wire, code) => {
    const { client, clock, requests } = rig(problem(status, wire));
    const intent = client.intent.start('stream_1');
    const seen = watch(intent.send());
    await clock.advance(60_000);
    expect(seen.error).toMatchObject({ code, status, serviceCode: wire });
    expect(intent.state()).toBe('settled');
    await expect(intent.send()).rejects.toMatchObject({ code: 'intent-settled' });
    expect(intent.state()).toBe('settled');
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['invalid', 'start-refused'],
    [null, 'stream-not-found'],
  ] as const)('to start that is answered with %j is over as %s', async (state, code) => {
    const { client, requests } = rig(json(state === null ? null : { ...stream, state }));
    const intent = client.intent.start('stream_1');
    await expect(intent.send()).rejects.toMatchObject({ code, status: 200 });
    expect(intent.state()).toBe('settled');
    expect(requests).toHaveLength(1);
  });

  it('that was never done because of the limit says so, and stays fresh', async () => {
    const { client, clock } = rig(problem(429, 'RATE_LIMITED', { 'RateLimit-Reset': '45' }));
    const intent = client.intent.stop('stream_1');
    const seen = watch(intent.send());
    await clock.flush();
    expect(seen.error).toMatchObject({ code: 'rate-limited', retryAfterMs: 45_000 });
    expect(intent.state()).toBe('fresh');
  });

  it('is one flight for all who send it', async () => {
    const { client, requests } = rig(json(stream, 201));
    const intent = client.intent.create({});
    const [a, b] = await Promise.all([intent.send(), intent.send()]);
    expect(a).toBe(b);
    expect(requests).toHaveLength(1);
  });

  it('may be aborted, after which nobody knows what came of it', async () => {
    const hangs = ({ signal }: RequestInit) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const { client, clock } = rig(hangs);
    const abort = new AbortController();
    const intent = client.intent.create({ name: 'x' });
    const seen = watch(intent.send({ signal: abort.signal }));
    await clock.flush();
    abort.abort();
    await clock.flush();
    expect(seen.error).toMatchObject({ code: 'aborted' });
    expect(intent.state()).toBe('unknown');
    expect(clock.pending()).toBe(0);
  });

  it('may be aborted between two tries', async () => {
    const { client, clock, requests } = rig(lost());
    const abort = new AbortController();
    const seen = watch(client.intent.create({}).send({ signal: abort.signal }));
    await clock.flush();
    abort.abort();
    await clock.flush();
    expect(seen.error).toMatchObject({ code: 'aborted' });
    expect(requests).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });

  it('is not sent without a network, not now and not later', async () => {
    const { client, clock, requests, setOnline } = rig();
    setOnline(false);
    const intent = client.intent.start('stream_1');
    await expect(intent.send()).rejects.toMatchObject({ code: 'offline' });
    await expect(client.deleteStream('stream_1')).rejects.toMatchObject({ code: 'offline' });
    setOnline(true);
    await clock.advance(120_000);
    expect(requests).toEqual([]);
    expect(intent.state()).toBe('fresh');
  });

  it('is not repeated where the handler is not set up, and is not in doubt', async () => {
    const { client, clock, requests } = rig(problem(502, 'UPSTREAM_REFUSED_KEY'));
    const intent = client.intent.start('stream_1');
    const seen = watch(intent.send());
    await clock.advance(60_000);
    expect(seen.error).toMatchObject({ code: 'server-not-set-up' });
    expect(requests).toHaveLength(1);
    expect(intent.state()).toBe('fresh');
  });

  it('that is in doubt stays so while nobody is signed in', async () => {
    const { client, clock } = rig(lost(), problem(401, 'NOT_SIGNED_IN'));
    const intent = client.intent.create({});
    const seen = watch(intent.send());
    await clock.advance(1000);
    expect(seen.error).toMatchObject({ code: 'not-signed-in' });
    expect(intent.state()).toBe('unknown');
  });

  it('shows neither key nor secret', () => {
    const { client } = rig();
    const destination = { name: 'Own', rtmpUrl: 'rtmp://x/live', rtmpKey: 'very-secret' };
    const intent = client.intent.createDestination(destination);
    const shown = JSON.stringify(intent) + intent.subject;
    expect(shown).not.toMatch(/key-1|very-secret/);
    expect(intent.subject).toBe(client.intent.createDestination(destination).subject);
    const other = client.intent.createDestination({ ...destination, rtmpKey: 'other' });
    expect(other.subject).not.toBe(intent.subject);
  });
});

describe('keys', () => {
  const client = (newKey?: () => string, clock = createHeldClock()) =>
    createStreamloopClient({ kind: 'handler', endpoint: '/api', clock, ...(newKey ? { newKey } : {}) });

  it('cannot be constant', async () => {
    const { intent } = client(() => 'start-stream_1');
    intent.start('stream_1');
    expect(() => intent.start('stream_1')).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });

  it('may come again when the service has forgotten them', async () => {
    const clock = createHeldClock();
    const { intent } = client(() => 'a', clock);
    intent.start('stream_1');
    await clock.advance(24 * 60 * 60_000);
    expect(intent.start('stream_1').state()).toBe('fresh');
  });

  it.each(['', 'a b', 'ä', 'x'.repeat(201)])('have to fit into a header: %j', (key) => {
    expect(() => client(() => key).intent.stop('x')).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('are drawn anew for each call by default', async () => {
    const keys: (string | null)[] = [];
    const own = createStreamloopClient({
      kind: 'handler',
      endpoint: '/api',
      async fetch(_, init) {
        keys.push(new Headers(init?.headers).get('Idempotency-Key'));
        return json(stream);
      },
    });
    await own.startStream('x');
    await own.startStream('x');
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('removals', () => {
  it('a lost answer is asked for again, without a key; not there any more is done', async () => {
    const { client, clock, requests } = rig(lost(), problem(404, 'STREAM_NOT_FOUND'));
    const seen = watch(client.deleteStream('stream_1').then(() => 'done'));
    await clock.advance(1000);
    expect(seen.value).toBe('done');
    const first = { url: '/api/streamloop/streams/stream_1', method: 'DELETE', key: null, body: undefined };
    expect(requests.map(sameOf)).toEqual([first, first]);
  });

  it('a refused delete is told', async () => {
    const { client } = rig(problem(403, 'INSUFFICIENT_SCOPE'));
    await expect(client.deleteStream('x')).rejects.toMatchObject({ code: 'insufficient-scope' });
  });

  it('a cancel that has worked without an answer is done', async () => {
    const { client, clock, requests } = rig(lost(), problem(409, 'STREAM_ILLEGAL_TRANSITION'), json(stream));
    const seen = watch(client.cancelSchedule('stream_1'));
    await clock.advance(1000);
    expect(seen.value).toMatchObject({ state: 'draft' });
    expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'DELETE', 'GET']);
  });

  it('a cancel of what was not scheduled is refused', async () => {
    const { client } = rig(problem(409, 'STREAM_ILLEGAL_TRANSITION'));
    await expect(client.cancelSchedule('x')).rejects.toMatchObject({ code: 'stream-illegal-transition' });
  });
});
