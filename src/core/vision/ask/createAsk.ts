import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../client/OvershootClient.js';
import { asOvershootError } from '../../errors/asOvershootError.js';
import type { StreamSession } from '../../session/StreamSession.js';
import type { StreamId } from '../../session/StreamSnapshot.js';
import { createStore, type ReadableStore } from '../../store/createStore.js';
import { createThrottle } from '../../time/createThrottle.js';
import { createModelChain } from '../models/createModelChain.js';
import { createModelList } from '../models/createModelList.js';
import { visionStreamOf } from '../stream/visionStreamOf.js';
import { type VisionPlatform, visionPlatform } from '../visionPlatform.js';
import { askOnce } from './askOnce.js';
import type { AskOptions } from './AskOptions.js';
import { type AskAnswer, type AskSnapshot, nothingAsked } from './AskSnapshot.js';

/** What `createAsk` takes. */
export interface CreateAskOptions extends AskOptions {
  stream: StreamSession | StreamId;
  client: OvershootClient;
  /** Where the list of models is shared and the usage is counted. */
  queryClient?: QueryClient;
  platform?: Partial<VisionPlatform>;
}

/** Questions about one stream, one at a time. */
export interface Ask extends ReadableStore<AskSnapshot> {
  /**
   * Asks, which costs tokens; a question that is still open is given up. Failure is state, the promise never rejects: null
   * where there is no answer.
   */
  readonly ask: (prompt: string) => Promise<AskAnswer | null>;
  /** Gives up the question that is open. */
  readonly abort: () => void;
  /** Takes options for the next question. */
  readonly configure: (options: AskOptions) => void;
}

/** Text grows by the word; nobody reads it faster than that, milliseconds. */
const SHOW_EVERY_MS = 50;

/** Makes something that asks about a stream. Making it costs nothing and asks nothing. */
export function createAsk(options: CreateAskOptions): Ask {
  const { stream: given, client, queryClient, platform, ...first } = options;
  const { clock } = visionPlatform(platform);
  const stream = visionStreamOf(given, client, queryClient);
  const chain = createModelChain(clock, createModelList({ client, clock, queryClient }));
  const store = createStore<AskSnapshot>(nothingAsked);
  let own: AskOptions = first;
  let open: AbortController | null = null;

  const ask = async (prompt: string): Promise<AskAnswer | null> => {
    abort();
    const mine = new AbortController();
    open = mine;
    const show = (snapshot: Omit<AskSnapshot, 'asked'>): void => {
      if (open === mine) store.set({ ...snapshot, asked: prompt } as AskSnapshot);
    };
    let text = '';
    const grow = createThrottle(clock, SHOW_EVERY_MS, () =>
      show({ state: 'answering', text, answer: null, error: null }),
    );
    try {
      const answer = await askOnce({
        prompt,
        options: own,
        client,
        queryClient,
        clock,
        stream,
        chain,
        signal: mine.signal,
        onState(state) {
          grow.cancel();
          text = '';
          show({ state, text, answer: null, error: null });
        },
        onText(next) {
          text = next;
          grow.request();
        },
      });
      grow.cancel();
      show({ state: 'answered', text: answer.text, answer, error: null });
      return answer;
    } catch (cause) {
      grow.cancel();
      const error = asOvershootError(cause, 'network', 'chat');
      if (!mine.signal.aborted) show({ state: 'failed', text, answer: null, error });
      return null;
    } finally {
      if (open === mine) open = null;
    }
  };

  const abort = (): void => {
    if (!open) return;
    const { asked, text } = store.getSnapshot();
    open.abort();
    open = null;
    store.set({ state: 'aborted', asked, text, answer: null, error: null });
  };

  return {
    getSnapshot: store.getSnapshot,
    getInitialSnapshot: store.getInitialSnapshot,
    subscribe: store.subscribe,
    ask,
    abort,
    configure: (next) => void (own = next),
  };
}
