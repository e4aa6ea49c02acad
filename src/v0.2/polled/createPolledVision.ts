import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../core/client/OvershootClient.js';
import { OvershootError } from '../../core/errors/index.js';
import { browserPlatform } from '../../core/session/browserPlatform.js';
import type { SharedParts } from '../../core/session/createSharedParts.js';
import { createStreamSession } from '../../core/session/createStreamSession.js';
import type { Platform } from '../../core/session/Platform.js';
import { callListener } from '../../core/store/callListener.js';
import { createStore } from '../../core/store/createStore.js';
import { createAnyWatch } from '../../core/vision/watch/createAnyWatch.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { checkPrompt } from '../request/checkRequest.js';
import { processingMode } from '../request/processingMode.js';
import { createVisionStore } from '../vision/createVisionStore.js';
import type { RealtimeVision } from '../vision/RealtimeVision.js';
import { processingOf } from '../vision/requestOf.js';
import { sessionOptionsOf } from '../vision/sessionOptionsOf.js';
import type { AnyVisionOptions } from '../vision/VisionOptions.js';
import type { VisionResult } from '../vision/VisionResult.js';
import { watchStateOf } from '../vision/watchStateOf.js';
import { infoOf } from './infoOf.js';
import { failedResult, toVisionResult } from './toVisionResult.js';
import { watchOptionsOf } from './watchOptionsOf.js';

/** What a vision over the newer API is made of, besides its options. */
export interface PolledVisionParts {
  client: OvershootClient;
  queryClient?: QueryClient;
  platform?: Partial<Platform>;
  shared?: SharedParts;
}

/**
 * The same results over the newer API, which does not infer by itself: the page asks, by the loop of `createWatch`. Made at
 * rest. What the older API alone knows (credits, feedback, transports of one's own) is not there: `sendFeedback` rejects,
 * and so does a transport other than `native`, at once.
 */
export function createPolledVision(parts: PolledVisionParts, first: AnyVisionOptions): RealtimeVision<never> {
  checkTransport(first);
  const platform = { ...browserPlatform(), ...parts.platform };
  const { clock } = platform;
  const given = {
    client: parts.client,
    ...(parts.queryClient ? { queryClient: parts.queryClient } : {}),
    platform,
  };
  const session = createStreamSession({
    ...given,
    ...(parts.shared ? { shared: parts.shared } : {}),
    ...sessionOptionsOf(first),
  });
  const engine = createAnyWatch({ ...given, stream: session });
  let options = first;
  let wanted = first.prompt;
  /** As the options last said it. */
  let told = first.prompt;
  let asked = 0;
  let failed = 0;
  let { generation } = session.getSnapshot();
  let lastError: OvershootError | null = null;
  let stopLoop: (() => void) | null = null;

  const store = createVisionStore({ clock, session, prompt: wanted, size: () => options.historySize });
  const watch = createStore<WatchSnapshot<unknown>>(engine.getSnapshot());

  const question = () => ({
    id: `${session.getSnapshot().id ?? ''}-${(asked += 1)}`,
    streamId: session.getSnapshot().id ?? '',
    mode: processingMode(processingOf(options)),
  });
  const add = (result: VisionResult<unknown>): void => {
    if (result.outcome === 'failed') failed += 1;
    store.add(result);
    tellInfo();
  };
  const tellInfo = (): void => {
    const { data } = session.status.getSnapshot();
    if (data)
      store.set({
        info: infoOf(data, { completed: asked - failed, failed, latest: store.results.latest() }),
      });
  };

  /** What is asked from the next question on. A schema that cannot be told to a model is told by the loop itself. */
  const ask = (): void => engine.configure(watchOptionsOf(options, wanted));
  const show = (): void => {
    const shown = engine.getSnapshot();
    watch.set(stopLoop ? shown : { ...shown, ...watchStateOf(session.getSnapshot()) });
  };

  engine.onResult((answer) => add(toVisionResult(question(), answer)));
  engine.subscribe(() => {
    const { error } = engine.getSnapshot();
    if (error && error !== lastError)
      add(
        failedResult({ ...question(), model: options.model, prompt: wanted, receivedAt: clock.now() }, error),
      );
    lastError = error;
    show();
  });
  session.status.subscribe(tellInfo);
  session.subscribe(() => {
    const snapshot = session.getSnapshot();
    const { phase } = snapshot;
    if (snapshot.generation !== generation) {
      generation = snapshot.generation;
      asked = 0;
      failed = 0;
      store.nextStream();
    }
    const isOver = phase === 'idle' || phase === 'ending' || phase === 'ended' || phase === 'failed';
    if (isOver) {
      const stop = stopLoop;
      stopLoop = null;
      stop?.();
    } else if (!stopLoop) {
      ask();
      stopLoop = engine.start();
    }
    show();
  });
  store.results.onResult((result) => {
    const { onResult } = options;
    if (onResult) callListener(() => onResult(result as never));
  });

  const want = (prompt: string): void => {
    wanted = prompt;
    store.set({ prompt });
    if (stopLoop) ask();
  };

  return {
    ...store.readable,
    session,
    watch: {
      getSnapshot: watch.getSnapshot as () => WatchSnapshot<never>,
      getInitialSnapshot: watch.getInitialSnapshot as () => WatchSnapshot<never>,
      subscribe: watch.subscribe,
      onResult: engine.onResult,
    },
    onResult: (callback) => store.results.onResult((result) => callback(result as never)),
    configure(next) {
      checkTransport(next);
      options = next;
      session.configure(sessionOptionsOf(next));
      if (next.prompt !== told) wanted = next.prompt;
      told = next.prompt;
      want(wanted);
    },
    async updatePrompt(prompt) {
      const detail = checkPrompt(prompt);
      if (detail !== null) throw new OvershootError('invalid-option', { stage: 'prompt', detail });
      want(prompt);
    },
    sendFeedback: async () => {
      const detail = 'The newer API takes no feedback.';
      throw new OvershootError('invalid-option', { stage: 'feedback', detail });
    },
    async spectate(rest) {
      const { id } = session.getSnapshot();
      const detail = 'There is no stream. Start one first.';
      if (id === null) throw new OvershootError('invalid-option', { stage: 'viewer-token', detail });
      const { url, token } = await parts.client.viewerToken(id, rest);
      return { url, token };
    },
  };
}

function checkTransport({ transport }: AnyVisionOptions): void {
  if ((transport?.type ?? 'native') === 'native') return;
  const detail = `The newer API knows no transport "${transport?.type ?? ''}": it has a room of its own only.`;
  throw new OvershootError('invalid-option', { stage: 'setup', detail });
}
