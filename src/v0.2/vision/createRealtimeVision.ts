import type { QueryClient } from '@tanstack/react-query';
import { OvershootError } from '../../core/errors/index.js';
import { browserPlatform } from '../../core/session/browserPlatform.js';
import type { SharedParts } from '../../core/session/createSharedParts.js';
import { createStreamSession } from '../../core/session/createStreamSession.js';
import type { Platform } from '../../core/session/Platform.js';
import { callListener } from '../../core/store/callListener.js';
import type { RealtimeClient } from '../client/RealtimeClient.js';
import { createPeerTransport } from '../peer/createPeerTransport.js';
import { type OpenPeer, openPeerConnection } from '../peer/OpenPeer.js';
import { type OpenSocket, openWebSocket } from '../results/OpenSocket.js';
import { createRealtimeStreams } from '../streams/createRealtimeStreams.js';
import { endOfStream } from '../streams/endOfStream.js';
import type { Transport } from '../streams/Transport.js';
import { createPromptSync } from './createPromptSync.js';
import { createResultsFollower } from './createResultsFollower.js';
import { createVisionStore } from './createVisionStore.js';
import { judgeResult, shapeOf } from './judgeResult.js';
import type { RealtimeVision } from './RealtimeVision.js';
import { requestOf } from './requestOf.js';
import { sessionOptionsOf } from './sessionOptionsOf.js';
import { transportOf } from './transportOf.js';
import type { AnyVisionOptions } from './VisionOptions.js';

/** What a vision is made of, besides its options. */
export interface RealtimeVisionParts {
  client: RealtimeClient;
  /** Where creation, keepalive, status and deletion are shown. */
  queryClient?: QueryClient;
  /** Replaces parts of the browser, for tests. */
  platform?: Partial<Platform>;
  shared?: SharedParts;
  /** Default: the browser's `WebSocket`. */
  openSocket?: OpenSocket;
  /** Default: the browser's `RTCPeerConnection`. For the transport `webrtc`. */
  openPeer?: OpenPeer;
}

/**
 * A stream of the older API: the session of the kit, and beside it the results that the service sends by itself. Nothing
 * is opened, made or sent before `session.start()`.
 */
export function createRealtimeVision(
  parts: RealtimeVisionParts,
  first: AnyVisionOptions,
): RealtimeVision<never> {
  const { client } = parts;
  const around = { ...browserPlatform(), ...parts.platform };
  const platform: Platform = {
    ...around,
    loadPublisher: async () => (isPeer ? peers.module : around.loadPublisher()),
  };
  const { clock, page, random } = platform;
  const peers = createPeerTransport({ clock, openPeer: parts.openPeer ?? openPeerConnection });
  let options = first;
  /** Of the stream that is made, whatever the options say by then. */
  let isPeer = first.transport?.type === 'webrtc';
  /** Of the stream that is made, so that a change of the schema never reads results of the one before. */
  let shape: ReturnType<typeof shapeOf> = null;
  /** Results are read one after the other. */
  let reading: Promise<void> = Promise.resolve();

  const transport = (): Transport => {
    const sent = prompt.wanted();
    shape = shapeOf(options);
    isPeer = options.transport?.type === 'webrtc';
    const inner = transportOf(options.transport, peers, () => requestOf(options, sent, shape));
    return {
      ...inner,
      async create(through, rest) {
        const made = await inner.create(through, rest);
        // Stopped meanwhile: it is deleted as soon as it is known.
        if (session.getSnapshot().phase === 'creating') prompt.made(made.id, sent);
        return made;
      },
    };
  };

  const streams = createRealtimeStreams({
    client,
    clock,
    transport,
    onLease(id, lease) {
      if (id !== session.getSnapshot().id) return;
      store.charged(lease);
      prompt.retry();
    },
    onInfo(info) {
      if (info.id !== session.getSnapshot().id) return;
      store.set({ info });
      follower.noticed(info);
    },
  });
  const session = createStreamSession({
    client: streams,
    platform,
    ...(parts.queryClient ? { queryClient: parts.queryClient } : {}),
    ...(parts.shared ? { shared: parts.shared } : {}),
    ...sessionOptionsOf(first),
  });
  const prompt = createPromptSync({
    first: first.prompt,
    send: (id, next) => client.updatePrompt(id, next),
    onChange: () => store.set({ prompt: prompt.wanted(), promptError: prompt.error() }),
  });
  const store = createVisionStore({ clock, session, prompt: first.prompt, size: () => options.historySize });

  const follower = createResultsFollower({
    clock,
    page,
    random,
    session,
    openSocket: parts.openSocket ?? openWebSocket,
    accessTo: (id) => client.resultsOf(id),
    onResult(result) {
      const mine = shape;
      const { generation } = session.getSnapshot();
      reading = reading.then(async () => {
        const judged = await judgeResult(result, mine);
        // Nobody waits for results of a stream that is over.
        if (session.getSnapshot().generation === generation && follower.isFollowing()) store.add(judged);
      });
    },
    onState: (resultsState) => store.set({ resultsState }),
    onUnreadable: (resultsError) => store.set({ resultsError }),
    onEnded(streamId, why) {
      store.set({ endedBecause: why });
      streams.tellEnd(endOfStream(streamId, why));
    },
    onRefused(streamId, error) {
      store.set({ resultsError: error });
      streams.tellEnd({ streamId, reason: 'reaped', error, isGone: false });
    },
    onBegin: () => store.nextStream(),
    onOver: () => prompt.over(),
  });
  store.results.onResult((result) => {
    const { onResult } = options;
    if (onResult) callListener(() => onResult(result as never));
  });

  const living = (stage: 'feedback' | 'viewer-token'): string => {
    const { id } = session.getSnapshot();
    if (id !== null && follower.isFollowing()) return id;
    const detail = 'There is no stream. Start one first.';
    throw new OvershootError('invalid-option', { stage, detail });
  };

  return {
    ...store.readable,
    session,
    watch: store.watch,
    onResult: (callback) => store.results.onResult((result) => callback(result as never)),
    configure(next) {
      options = next;
      session.configure(sessionOptionsOf(next));
      prompt.follow(next.prompt);
    },
    updatePrompt: (next) => prompt.update(next),
    sendFeedback: async (feedback, rest) => client.sendFeedback(living('feedback'), feedback, rest),
    spectate: async (rest) => client.spectate(living('viewer-token'), rest),
  };
}
