import { expect, test } from 'vitest';
import { openResults } from '../testSupport/openResults.js';
import type { OpenResults } from '../testSupport/openResults.js';
import { pollUntil } from '../testSupport/pollUntil.js';
import { pushRequest } from '../testSupport/pushRequest.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../testSupport/startTestEmulator.js';
import { endWhys } from './streams/EndWhy.js';

/** A native stream that has frames, and a socket that is let in. */
async function running(test: TestEmulator): Promise<{ id: string; socket: OpenResults }> {
  const id = await test.createPush();
  const socket = await join(test, id);
  await test.show(id, ['#ff0000']);
  return { id, socket };
}

async function join({ emulator, events }: TestEmulator, id: string): Promise<OpenResults> {
  const opened = async (): Promise<number> =>
    (await events()).filter(({ type }) => type === 'results-opened').length;
  const before = await opened();
  const socket = await openResults(emulator.url, id);
  await pollUntil(async () => ((await opened()) > before ? true : undefined));
  return socket;
}

test('a deploy: 503 and no sockets for so long; room and record stay, inference waits for a keepalive', async () => {
  const emulator = await startTestEmulator();
  const { control, push, clock, show, ingest } = emulator;
  const { id, socket } = await running(emulator);
  clock.advance(50);
  await socket.next();

  expect((await control('POST', '/redeploy', { forMs: 5000 })).json).toEqual({ downForMs: 5000 });
  expect(await socket.closed).toEqual({ code: 1012, reason: 'service restart' });
  for (const [method, path] of [
    ['POST', '/streams'],
    ['POST', `/streams/${id}/keepalive`],
    ['GET', '/healthz'],
  ] as const) {
    const { status, json } = await push(method, path);
    expect([status, json]).toMatchObject([503, { error: 'service_unavailable' }]);
  }
  await expect(openResults(emulator.emulator.url, id)).rejects.toThrow('503');
  expect(ingest.calls).not.toContain(`close ${id}`);

  clock.advance(5000);
  const again = await join(emulator, id);
  await show(id, ['#00c000']);
  clock.advance(2000);
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({ inferences_completed: 1 });
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(200);
  await show(id, ['#0000ff']);
  clock.advance(50);
  expect(await again.next()).toMatchObject({ ok: true, stream_id: id });
});

test('a stream by webrtc does not survive a deploy', async () => {
  const { control, push, createPush, clock, transports } = await startTestEmulator();
  const id = await createPush({ webrtc: { type: 'offer', sdp: 'an offer' } });
  await control('POST', '/redeploy', {});
  expect(transports[0]?.closed).toBe(true);
  clock.advance(3000);
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(404);
});

test('a key that is revoked: 401 from all APIs, 1008 on its sockets, until faults are cleared', async () => {
  const emulator = await startTestEmulator();
  const { control, push, api } = emulator;
  const { id, socket } = await running(emulator);
  expect((await control('POST', `/streams/${id}/revoke-key`, {})).json).toEqual({ id, key: 'revoked' });
  expect(await socket.closed).toEqual({ code: 1008, reason: 'API key revoked' });
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(401);
  expect((await api('POST', '/streams')).status).toBe(401);
  const late = await openResults(emulator.emulator.url, id);
  expect((await late.closed).code).toBe(1008);
  expect((await push('POST', '/streams', pushRequest, 'ovs_other')).status).toBe(201);
  await control('DELETE', '/faults');
  expect((await push('POST', `/streams/${id}/keepalive`)).status).toBe(200);
});

test.each(endWhys)('a stream can be made to end by %s', async (why) => {
  const emulator = await startTestEmulator();
  const id = await emulator.createPush();
  const socket = await join(emulator, id);
  await emulator.control('POST', `/streams/${id}/end-push`, { why });
  expect(await socket.closed).toEqual({ code: 1001, reason: `stream ended: ${why}` });
});

test('sockets that are killed say nothing, and may come back', async () => {
  const emulator = await startTestEmulator();
  const { id, socket } = await running(emulator);
  expect((await emulator.control('POST', `/streams/${id}/kill-results`, {})).json).toEqual({ id, killed: 1 });
  expect((await socket.closed).code).toBe(1006);
  const again = await join(emulator, id);
  emulator.clock.advance(50);
  expect(await again.next()).toMatchObject({ stream_id: id });
});

test('inferences that fail are results as well', async () => {
  const emulator = await startTestEmulator();
  const { control, clock, push } = emulator;
  const { id, socket } = await running(emulator);
  await control('POST', `/streams/${id}/fail-results`, { count: 1, error: 'model overloaded' });
  clock.advance(50);
  expect(await socket.next()).toMatchObject({
    ok: false,
    error: 'model overloaded',
    result: '',
    finish_reason: null,
  });
  clock.advance(500);
  expect(await socket.next()).toMatchObject({ ok: true, error: null });
  expect((await push('GET', `/streams/${id}/info`)).json).toMatchObject({
    inferences_completed: 1,
    inferences_failed: 1,
  });
});

test('faults on the way to a socket: refused, and cut', async () => {
  const { control, emulator, createPush } = await startTestEmulator();
  const id = await createPush();
  await control('POST', '/faults', { route: 'results', status: 503, streamId: id, count: 1 });
  await control('POST', '/faults', { route: 'results', drop: 'before', count: 1 });
  await expect(openResults(emulator.url, id)).rejects.toThrow('503');
  await expect(openResults(emulator.url, id)).rejects.toThrow('hang up');
  await openResults(emulator.url, id);
  expect((await control('POST', '/faults', { route: 'results', patch: {} })).status).toBe(422);
});

test('what befalls results befalls no stream of v1beta', async () => {
  const { control, createStream } = await startTestEmulator();
  const id = await createStream();
  expect((await control('POST', `/streams/${id}/kill-results`, {})).status).toBe(404);
});
