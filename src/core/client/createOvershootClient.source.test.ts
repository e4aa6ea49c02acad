import { describe, expect, it } from 'vitest';
import type { PulledSource } from '../capture/StreamSource.js';
import { createOvershootClient } from './createOvershootClient.js';

const created = {
  id: 's1',
  state: 'active',
  source: { type: 'hls' },
  publish: null,
  expires_at_ms: 1_790_000_300_000,
  ttl_seconds: 300,
};
const rtsp: PulledSource = { type: 'rtsp', url: 'rtsp://admin:hunter2@cam.example/1' };
const door: PulledSource = { type: 'remote', name: 'door' };

/** A client of that kind, and what it has sent. */
function clientOf(kind: 'direct' | 'handler', status = 201, body: unknown = created) {
  const sent: { body: unknown; type: string | null }[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const type = new Headers(init?.headers).get('content-type');
    sent.push({ type, body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body });
    return Response.json(body, { status });
  };
  const client =
    kind === 'direct'
      ? createOvershootClient({ kind, apiKey: 'ovs_test', fetch })
      : createOvershootClient({ kind, endpoint: 'https://app.test/api', fetch });
  return { client, sent };
}

describe('createStream with a source', () => {
  it.each([
    ['direct', rtsp],
    ['direct', { type: 'hls', url: 'https://cam.example/live.m3u8' }],
    ['handler', door],
  ] as const)('a %s client sends %j', async (kind, source) => {
    const { client, sent } = clientOf(kind);
    await expect(client.createStream({ source })).resolves.toMatchObject({ id: 's1', publish: null });
    expect(sent).toEqual([{ type: 'application/json', body: { source } }]);
  });

  it('sends no body without one', async () => {
    const { client, sent } = clientOf('direct');
    await client.createStream();
    expect(sent).toEqual([{ type: null, body: undefined }]);
  });

  it.each([
    ['handler', rtsp],
    ['direct', door],
  ] as const)('a %s client does not send %j at all', async (kind, source) => {
    const { client, sent } = clientOf(kind);
    await expect(client.createStream({ source })).rejects.toMatchObject({ code: 'source-not-allowed' });
    expect(sent).toEqual([]);
  });

  it('tells a source that could not be opened from a request that was malformed', async () => {
    const closed = clientOf('direct', 422, { detail: 'Connection refused' }).client;
    await expect(closed.createStream({ source: rtsp })).rejects.toMatchObject({
      code: 'source-unreachable',
      status: 422,
      message: expect.stringContaining('Connection refused') as unknown,
    });
    const malformed = clientOf('direct', 422, { detail: [{ loc: ['body', 'source'], msg: 'bad' }] }).client;
    await expect(malformed.createStream({ source: rtsp })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(malformed.createStream()).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('passes on what a handler does not allow', async () => {
    const { client } = clientOf('handler', 403, { error: 'source-not-allowed', message: 'No such camera.' });
    await expect(client.createStream({ source: door })).rejects.toMatchObject({ code: 'source-not-allowed' });
  });

  it('repeats no address in an error, because it may hold a password', async () => {
    const detail = `cannot open ${rtsp.url}: 401 (tried rtsp://admin:hunter2@cam.example/2)`;
    const { client } = clientOf('direct', 422, { detail });
    const error: unknown = await client.createStream({ source: rtsp }).catch((cause: unknown) => cause);
    expect(String(error)).toContain('cannot open (the address): 401');
    expect(String(error)).not.toContain('hunter2');
  });
});
