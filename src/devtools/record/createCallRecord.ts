import type { ClientCall } from '../../core/client/ClientCall.js';
import type { OvershootClient } from '../../core/client/OvershootClient.js';
import { createStore, type ReadableStore } from '../../core/store/createStore.js';

/** The last requests of the page, oldest first. */
export interface CallRecord extends ReadableStore<readonly ClientCall[]> {
  /** Listens to a client until it is told to stop. What was heard stays. */
  follow(client: Pick<OvershootClient, 'onCall'>): () => void;
}

const KEPT = 500;

export function createCallRecord(): CallRecord {
  const store = createStore<readonly ClientCall[]>([]);
  return {
    getSnapshot: store.getSnapshot,
    getInitialSnapshot: store.getInitialSnapshot,
    subscribe: store.subscribe,
    follow: (client) =>
      client.onCall?.((call) => store.set([...store.getSnapshot(), call].slice(-KEPT))) ?? noop,
  };
}

const noop = (): void => undefined;
