import type { Clock } from '../../platform/clock/Clock.js';
import type { OvershootClient } from '../../core/client/OvershootClient.js';
import type { CreatedStream } from '../../core/client/records.js';
import { OvershootError } from '../../core/errors/index.js';
import type { ModelPrice } from '../../core/vision/cost/ModelPrice.js';
import { createCallRunner } from './createCallRunner.js';
import { createFakeChat } from './createFakeChat.js';
import type { FakeService, FakeServiceOptions } from './FakeService.js';
import { FakeStream, type ServiceEndReason } from './FakeStream.js';
import type { ServiceOperation } from './ServiceCall.js';
import { statusRecord } from './statusRecord.js';

const ROOM_URL = 'wss://rooms.test';
const VIEWER_TOKEN_SECONDS = 300;

/** What the fake room needs to know of the service. */
export interface ServiceRooms {
  /** The living stream that a publish token belongs to; null where the token is refused. */
  streamOf(token: string): FakeStream | null;
  /** The same for a viewer token, which has an end of its own. */
  streamViewedWith(token: string): FakeStream | null;
  onEnd(callback: (stream: FakeStream) => void): void;
}

/** Makes a fake service and what a fake room needs of it. */
export function createFakeService(
  clock: Clock,
  options: FakeServiceOptions = {},
): { service: FakeService; rooms: ServiceRooms } {
  const { ttlSeconds = 300, tombstoneMs = 30_000, latencyMs = 0, skewMs = 0, kind = 'direct' } = options;
  let { framesPerSecond = 15 } = options;
  // Not the page's wall clock: that one may jump.
  const epoch = clock.now() - clock.mono() + skewMs;
  const toWall = (mono: number): number => epoch + mono;
  const runner = createCallRunner(clock, latencyMs);
  const streams = new Map<string, FakeStream>();
  const intents = new Map<string, FakeStream>();
  const tokens = new Map<string, FakeStream>();
  const viewerTokens = new Map<string, { stream: FakeStream; expiresAt: number }>();
  const strangers: string[] = [];
  const endings: ((stream: FakeStream) => void)[] = [];

  const living = (operation: ServiceOperation, id: string): FakeStream => {
    const stream = streams.get(id);
    if (!stream) strangers.push(`${operation} of "${id}", which was never created`);
    if (!stream || stream.ended(clock.mono())) throw notFound(operation);
    return stream;
  };

  const grant = (stream: FakeStream): CreatedStream => {
    stream.expiresAt = clock.mono() + ttlSeconds * 1000;
    stream.tokens += 1;
    const token = `publish-token-${stream.id}-${stream.tokens}`;
    tokens.set(token, stream);
    return {
      id: stream.id,
      publish: stream.isPulled ? null : { url: ROOM_URL, token },
      expiresAtMs: toWall(stream.expiresAt),
      ttlSeconds,
    };
  };

  const end = (stream: FakeStream, reason: ServiceEndReason): void => {
    if (stream.ended(clock.mono())) return;
    stream.end(clock.mono(), reason);
    for (const tell of endings) tell(stream);
  };

  const chat = createFakeChat(clock, runner, (id) => living('chat', id));

  const client: OvershootClient = {
    kind,
    baseUrl: 'https://service.test/v1beta',
    onCall: runner.onCall,
    createStream: (call) =>
      runner.run('create', null, call, (answered) => {
        const key = kind === 'handler' ? call?.idempotencyKey : undefined;
        const made = key === undefined ? undefined : intents.get(key);
        if (made && !made.ended(clock.mono())) {
          made.known ||= answered;
          return grant(made);
        }
        const id = `stream-${streams.size + 1}`;
        const stream = new FakeStream(id, clock.mono(), ttlSeconds * 1000, () => framesPerSecond);
        stream.known = answered;
        streams.set(id, stream);
        if (key !== undefined) intents.set(key, stream);
        stream.isPulled = call?.source !== undefined;
        if (stream.isPulled) stream.startFrames(clock.mono());
        return grant(stream);
      }),
    getStream: (id, call) =>
      runner.run('status', id, call, () => {
        const stream = streams.get(id);
        if (!stream) strangers.push(`status of "${id}", which was never created`);
        const ended = stream?.ended(clock.mono());
        if (!stream || (ended && clock.mono() - ended.at > tombstoneMs)) throw notFound('status');
        return statusRecord(stream, clock.mono(), ttlSeconds, toWall);
      }),
    keepalive: (id, call) => runner.run('keepalive', id, call, () => grant(living('keepalive', id))),
    viewerToken: (id, call) =>
      runner.run('viewer-token', id, call, () => {
        const stream = living('viewer-token', id);
        const token = `viewer-token-${stream.id}-${viewerTokens.size + 1}`;
        viewerTokens.set(token, { stream, expiresAt: clock.mono() + VIEWER_TOKEN_SECONDS * 1000 });
        return { url: ROOM_URL, token, expiresInSeconds: VIEWER_TOKEN_SECONDS };
      }),
    deleteStream: (id, call) =>
      runner.run('delete', id, call, () => {
        const stream = streams.get(id);
        if (!stream) strangers.push(`delete of "${id}", which was never created`);
        // Gone already is what was asked for.
        else end(stream, 'deleted');
      }),
    listModels: (call) => runner.run('models', null, call, chat.models),
    complete: (request, call) => chat.complete(request, call),
    listPrices: (call) => runner.run('billing', null, call, () => chat.models().map(({ id }) => priceOf(id))),
    getBalance: (call) => runner.run('billing', null, call, () => ({ microcents: 500_000_000 })),
  };

  const known = (id: string): FakeStream => {
    const stream = streams.get(id);
    if (!stream)
      throw new Error(`The fake service never made a stream "${id}". Read ids from service.streams().`);
    return stream;
  };

  const service: FakeService = {
    client,
    calls: runner.calls,
    count: (operation) => runner.calls.filter((call) => call.operation === operation).length,
    fault: (operation, fault, times = 1) => runner.faults.add(operation, fault, times),
    mend: () => runner.faults.clear(),
    release: (operation) => runner.release(operation),
    liveStreams: () =>
      [...streams.values()]
        .filter((stream) => stream.known && !stream.ended(clock.mono()))
        .map(({ id }) => id),
    streams: () => [...streams.keys()],
    peek: (id) => statusRecord(known(id), clock.mono(), ttlSeconds, toWall),
    end: (id, reason) => end(known(id), reason),
    freezeFrames: (id) => known(id).stopFrames(clock.mono()),
    resumeFrames: (id) => known(id).startFrames(clock.mono()),
    setFramesPerSecond: (next) => (framesPerSecond = next),
    questions: chat.questions,
    answer: (...scripts) => chat.answer(scripts),
    setModels: (models) => chat.setModels(models),
    problems: () => [...runner.faults.unmet(), ...strangers],
  };

  return {
    service,
    rooms: {
      streamOf(token) {
        const stream = tokens.get(token);
        return stream && !stream.ended(clock.mono()) ? stream : null;
      },
      streamViewedWith(token) {
        const known = viewerTokens.get(token);
        const isGood = known && clock.mono() < known.expiresAt && !known.stream.ended(clock.mono());
        return isGood ? known.stream : null;
      },
      onEnd: (callback) => void endings.push(callback),
    },
  };
}

const notFound = (stage: ServiceOperation): OvershootError =>
  new OvershootError('stream-not-found', { stage, status: 404 });

/** Ten cents for a million tokens of the question, four times that for the answer. */
const priceOf = (model: string): ModelPrice => ({
  model,
  inputMicrocents: 10,
  outputMicrocents: 40,
  cachedInputMicrocents: 1,
});
