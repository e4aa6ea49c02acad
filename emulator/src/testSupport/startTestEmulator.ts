import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import * as v from 'valibot';
import { createHeldClock } from '../clock/createHeldClock.js';
import type { EmulatorOptions } from '../options/EmulatorOptions.js';
import { createEmulator } from '../createEmulator.js';
import { resolveOptions } from '../options/resolveOptions.js';
import type { StartTranscoder } from '../pulls/Transcoder.js';
import { createRoomTokens } from '../tokens/createRoomTokens.js';
import { callHttp } from './callHttp.js';
import type { HttpAnswer, HttpCall } from './callHttp.js';
import { createFakeIngest } from './createFakeIngest.js';
import type { FakeIngest } from './createFakeIngest.js';
import { fakeOpeners } from './fakeOpeners.js';
import type { FakeTransport } from './fakeOpeners.js';
import { encodedFrame } from './encodedFrame.js';
import { pushRequest } from './pushRequest.js';
import { vp8Keyframe } from './vp8Keyframe.js';

const START_MS = 1_790_000_000_000;

const eventSchema = v.looseObject({ seq: v.number(), atMs: v.number(), type: v.string() });
export type TestEvent = v.InferOutput<typeof eventSchema>;

/** A real emulator on a free port, with a held clock and a played LiveKit side; closed after the test. */
export async function startTestEmulator({
  startTranscoder,
  ...options
}: EmulatorOptions & { startTranscoder?: StartTranscoder } = {}) {
  const clock = createHeldClock(START_MS);
  const tokens = createRoomTokens({ secret: 's'.repeat(32), now: clock.now });
  const made: FakeIngest[] = [];
  const transports: FakeTransport[] = [];
  // Not startEmulator: it would load a WebRTC stack that no test here uses.
  const emulator = await createEmulator(resolveOptions({ port: 0, ...options }), {
    clock,
    tokens,
    newId: randomUUID,
    ...(startTranscoder ? { startTranscoder } : {}),
    openers: fakeOpeners(transports),
    createIngest: (listener) => {
      const ingest = createFakeIngest(listener);
      made.push(ingest);
      return ingest;
    },
  });
  onTestFinished(() => emulator.close());
  const [ingest] = made;
  if (!ingest) {
    throw new Error('the emulator made no LiveKit side');
  }

  const call = (request: HttpCall): Promise<HttpAnswer> => callHttp(emulator.port, request);
  /** A call of the API with a key. */
  const api = (method: string, path: string, request: HttpCall = {}): Promise<HttpAnswer> =>
    call({
      ...request,
      method,
      path: `/v1beta${path}`,
      headers: { authorization: 'Bearer ovs_test', ...request.headers },
    });
  /** A call of the older API with a key. */
  const push = (method: string, path: string, body?: unknown, key = 'ovs_test'): Promise<HttpAnswer> =>
    call({
      method,
      path: `/v0.2${path}`,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  /** A call of StreamLoop with a key, in the workspace `wksp_home`. */
  const loop = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> =>
    call({
      method,
      path: `/streamloop/v1${path}`,
      headers: {
        'x-api-key': 'sl_test',
        'x-workspace-id': 'wksp_home',
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const control = (method: string, path: string, body?: unknown): Promise<HttpAnswer> =>
    call({
      method,
      path: `/__emulator${path}`,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return {
    emulator,
    clock,
    tokens,
    ingest,
    /** Those of v0.2 that were opened, in that order. */
    transports,
    call,
    api,
    push,
    loop,
    control,
    createStream: async (): Promise<string> => {
      const { json } = await api('POST', '/streams');
      return v.parse(v.object({ id: v.string() }), json).id;
    },
    /** A native stream of the older API; `body` is merged into a request that is right. */
    createPush: async (body: Record<string, unknown> = {}): Promise<string> => {
      const { json } = await push('POST', '/streams', { ...pushRequest, ...body });
      return v.parse(v.object({ stream_id: v.string() }), json).stream_id;
    },
    /** A stream of StreamLoop that is ready to start; `body` is merged into what makes it so. */
    createLoop: async (body: Record<string, unknown> = {}): Promise<string> => {
      const idOf = ({ json }: HttpAnswer): string => v.parse(v.object({ id: v.string() }), json).id;
      const rtmp = { name: 'Channel', rtmpUrl: 'rtmp://example.com/live', rtmpKey: 'k' };
      const destinationID = idOf(await loop('POST', '/destinations', rtmp));
      const link = { type: 'VIDEO', url: 'https://example.com/loop.mp4' };
      const videoUploadObjectID = idOf(await loop('POST', '/uploads/from-link', link));
      return idOf(await loop('POST', '/streams', { destinationID, videoUploadObjectID, ...body }));
    },
    events: async (after = 0): Promise<TestEvent[]> => {
      const { json } = await control('GET', `/events?after=${after}`);
      return v.parse(v.object({ events: v.array(eventSchema) }), json).events;
    },
    /** Lets one keyframe of each colour arrive, 100 ms apart. */
    show: async (streamId: string, colours: readonly string[], size = { width: 64, height: 48 }) => {
      for (const colour of colours) {
        const data = await vp8Keyframe(size.width, size.height, colour);
        clock.advance(100);
        ingest.listener.onFrame(streamId, encodedFrame(clock.now(), { keyframe: true, data, ...size }));
      }
    },
    /** Asks the built-in model about parts of one message; `body` is the rest of the request. */
    ask: (parts: readonly unknown[], body: Record<string, unknown> = {}, call: HttpCall = {}) =>
      api('POST', '/chat/completions', {
        ...call,
        body: JSON.stringify({
          model: 'emulator/frame-facts',
          messages: [{ role: 'user', content: parts }],
          ...body,
        }),
      }),
    /** Lets frames arrive at a rate while the clock runs. */
    publish: (streamId: string, { fps, forMs }: { fps: number; forMs: number }): void => {
      const stepMs = 1000 / fps;
      for (let elapsedMs = 0; elapsedMs < forMs; elapsedMs += stepMs) {
        clock.advance(stepMs);
        ingest.listener.onFrame(streamId, encodedFrame(clock.now(), { keyframe: elapsedMs === 0 }));
      }
    },
  };
}

export type TestEmulator = Awaited<ReturnType<typeof startTestEmulator>>;
