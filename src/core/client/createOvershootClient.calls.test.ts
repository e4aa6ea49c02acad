import { expect, it } from 'vitest';
import { createHeldClock } from '../../testing/clock/createHeldClock.js';
import type { ClientCall } from './ClientCall.js';
import { createOvershootClient } from './createOvershootClient.js';

const clock = createHeldClock();

function clientOf(answer: () => Promise<Response>) {
  const client = createOvershootClient({
    kind: 'direct',
    apiKey: 'secret-key',
    baseUrl: 'http://127.0.0.1:1/v1beta',
    clock,
    fetch: answer,
  });
  const calls: ClientCall[] = [];
  const stop = client.onCall?.((call) => calls.push(call)) ?? (() => undefined);
  return { client, calls, stop };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));

it('tells of an answer: when, how long, its status and its name', async () => {
  const { client, calls } = clientOf(async () => {
    await later(120);
    return new Response('{}', { status: 500, headers: { 'x-request-id': 'req-1' } });
  });
  const at = clock.now();
  const asked = client.getStream('stream-1').catch(() => undefined);
  await clock.advance(200);
  await asked;
  expect(calls).toEqual([
    {
      operation: 'status',
      streamId: 'stream-1',
      at,
      durationMs: 120,
      status: 500,
      requestId: 'req-1',
      failure: null,
    },
  ]);
});

it.each([
  ['network', async () => Promise.reject(new TypeError('down'))],
  ['timeout', () => new Promise<Response>(() => undefined)],
] as const)('tells that no answer came: %s', async (failure, answer) => {
  const { client, calls } = clientOf(answer);
  const asked = client.keepalive('stream-1', { timeoutMs: 50 }).catch(() => undefined);
  await clock.advance(60);
  await asked;
  expect(calls).toMatchObject([{ operation: 'keepalive', status: null, requestId: null, failure }]);
});

it('tells nothing that could be a secret, and nobody who has stopped to listen', async () => {
  const created = {
    id: 'stream-1',
    publish: { url: 'wss://room', token: 'publish-token' },
    expires_at_ms: 1,
    ttl_seconds: 300,
  };
  const { client, calls, stop } = clientOf(async () => Response.json(created));
  await client.createStream().catch(() => undefined);
  expect(calls).toHaveLength(1);
  expect(JSON.stringify(calls)).not.toMatch(/secret-key|publish-token/);
  stop();
  await client.createStream().catch(() => undefined);
  expect(calls).toHaveLength(1);
});
