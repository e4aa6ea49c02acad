import { Accounts } from './billing/Accounts.js';
import { createModels } from './chat/createModels.js';
import type { Clock } from './clock/Clock.js';
import { FrameDecoder } from './decoding/FrameDecoder.js';
import { FaultInjector } from './faults/FaultInjector.js';
import { FaultPlan } from './faults/FaultPlan.js';
import { EventHistory } from './history/EventHistory.js';
import { RequestLog } from './http/RequestLog.js';
import { createApp } from './http/createApp.js';
import { createHttpServer } from './http/createHttpServer.js';
import { createRequestHandler } from './http/handleRequest.js';
import { createUpgradeHandler } from './http/handleUpgrade.js';
import { createServeApp } from './http/serveApp.js';
import type { Ingest, IngestListener, RoomTokens } from './ingest/Ingest.js';
import type { EmulatorSettings } from './options/EmulatorOptions.js';
import { Pulls } from './pulls/Pulls.js';
import { startFfmpeg } from './pulls/startFfmpeg.js';
import type { StartTranscoder } from './pulls/Transcoder.js';
import { ApiKeys } from './security/ApiKeys.js';
import type { StreamEvent } from './streams/StreamEvent.js';
import { StreamRegistry } from './streams/StreamRegistry.js';
import { followStream } from './streams/followStream.js';
import { createStreamloop } from './streamloop/createStreamloop.js';
import { createPush } from './v0.2/createPush.js';
import type { Openers } from './v0.2/transport/openTransport.js';

/** What the emulator takes from outside besides its settings; tests pass their own. */
export interface EmulatorPlatform {
  clock: Clock;
  /** A new unique id, a uuid in production. */
  newId: () => string;
  tokens: RoomTokens;
  createIngest: (listener: IngestListener) => Ingest;
  /** Open the sources of v0.2 that are no room of the emulator. */
  openers: Openers;
  /** Fetches what is pulled. Default: ffmpeg. */
  startTranscoder?: StartTranscoder;
}

/** A running emulator. */
export interface Emulator {
  /** Base URL without a trailing slash, such as `http://127.0.0.1:4600`; the API is below `/v1beta`. */
  url: string;
  port: number;
  /** Ends every connection and timer; resolves when nothing is left. Safe to call twice. */
  close(): Promise<void>;
}

/** More than a long test run makes, and at some 300 bytes each no burden. */
const HISTORY_CAPACITY = 50_000;

/** Puts the parts together and starts to listen. Rejects with `EmulatorStartError` when it cannot. */
export async function createEmulator(
  settings: EmulatorSettings,
  { clock, newId, tokens, createIngest, openers, startTranscoder = startFfmpeg }: EmulatorPlatform,
): Promise<Emulator> {
  const history = new EventHistory(HISTORY_CAPACITY, clock.now);
  const faults = new FaultPlan(() => clock.now());
  const injector = new FaultInjector(faults, clock, history);
  const streams = new StreamRegistry({ clock, settings, onEvent: (event) => follow(event) });
  const ingest = createIngest({
    onFrame: (room, frame) => streams.addFrame(room, frame),
    onEvent: ({ type, room, identity, detail }) =>
      history.add({ type, streamId: room, identity: identity ?? null, detail: detail ?? {} }),
  });
  const pulls = new Pulls({
    clock,
    allowPrivate: settings.allowPrivateSources,
    startTranscoder,
    onFrame(streamId, frame) {
      streams.notePull(streamId);
      ingest.feed(streamId, frame);
    },
    onEvent: (event) => history.add(event),
    onEnded(streamId) {
      const stream = streams.find(streamId);
      if (stream) {
        streams.end(stream, 'reaped');
      }
    },
  });
  const followRoom = followStream({ history, ingest, pulls });
  const follow = (event: StreamEvent): void => {
    followRoom(event);
    push.streams.follow(event);
  };

  const decoder = new FrameDecoder();
  const models = createModels(settings, clock);
  const keys = new ApiKeys(settings.apiKey);
  const push = createPush({
    settings,
    clock,
    newId,
    streams,
    decoder,
    models,
    history,
    keys,
    openers,
  });
  const streamloop = createStreamloop({ settings, clock, newId, history });
  const accounts = new Accounts(settings.balanceMicrocents);
  const app = createApp({
    settings,
    clock,
    newId,
    streams,
    tokens,
    ingest,
    faults,
    history,
    decoder,
    models,
    accounts,
    pulls,
    keys,
    push,
    streamloop,
  });
  const log = new RequestLog(history, clock);
  const server = createHttpServer({
    onRequest: createRequestHandler({ settings, log, ingest, serveApp: createServeApp(app, injector) }),
    onUpgrade: createUpgradeHandler({ settings, log, ingest, faults: injector, results: push.results }),
    onDefect: (error) => history.add({ type: 'internal-error', message: String(error) }),
  });

  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      streams.close();
      streamloop.close();
      await push.close();
      pulls.close();
      injector.close();
      await decoder.close();
      await ingest.close();
      await server.close();
    })();
    return closing;
  };

  try {
    const port = await server.listen(settings.host, settings.port);
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    return { url: `http://${host}:${port}`, port, close };
  } catch (error) {
    await close();
    throw error;
  }
}
