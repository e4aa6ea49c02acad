import type { QueryClient } from '@tanstack/react-query';
import type { Clock } from '../../platform/clock/Clock.js';
import type { PulledSource } from '../capture/StreamSource.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { CreatedStream, RenewedLease, StreamStatusRecord } from '../client/records.js';
import { OvershootError } from '../errors/index.js';
import { recordMutation } from '../server-state/recordMutation.js';
import { recordStatus } from '../server-state/recordStatus.js';
import { STATUS_TIMEOUT_MS } from '../server-state/statusQuery.js';

/** The calls of a session, each shown to the app's QueryClient. */
export interface StreamCalls {
  create(idempotencyKey: string, timeoutMs: number, source: PulledSource | null): Promise<CreatedStream>;
  keepalive(id: string, timeoutMs: number): Promise<RenewedLease>;
  status(id: string, signal?: AbortSignal): Promise<StreamStatusRecord>;
  /**
   * Deletes, with two more tries; after them the lease is the only collector. Each may outlive the page: many leave it
   * right after they have stopped, and what waits for its preflight then would never be sent. `hurry` ends a pause
   * between two tries: the page is being left.
   */
  remove(id: string, clock: Clock, hurry?: Promise<unknown>): Promise<void>;
  /** Deletes where nothing can be awaited or nobody may answer: one request that may outlive the page. */
  deleteOnce(id: string): Promise<void>;
}

const DELETE_PAUSES_MS = [1000, 2000];

export function createStreamCalls(
  client: OvershootClient,
  queryClient: QueryClient | undefined,
): StreamCalls {
  const remove = async (id: string, clock: Clock, hurry?: Promise<unknown>): Promise<void> => {
    for (const pause of [...DELETE_PAUSES_MS, null]) {
      try {
        return await client.deleteStream(id, { keepalive: true });
      } catch (error) {
        if (pause === null || !(error instanceof OvershootError) || !error.retryable) throw error;
        await pauseFor(clock, pause, hurry);
      }
    }
  };

  return {
    create(idempotencyKey, timeoutMs, source) {
      const pulled = source ? { source } : {};
      const running = client.createStream({ idempotencyKey, timeoutMs, ...pulled });
      recordMutation(queryClient, 'create', running, withoutToken);
      return running;
    },
    keepalive(id, timeoutMs) {
      const running = client.keepalive(id, { timeoutMs });
      recordMutation(queryClient, 'keepalive', running, withoutToken);
      return running;
    },
    status(id, signal) {
      const running = client.getStream(id, { timeoutMs: STATUS_TIMEOUT_MS, ...(signal ? { signal } : {}) });
      recordStatus(queryClient, client, id, running);
      return running;
    },
    remove(id, clock, hurry) {
      const running = remove(id, clock, hurry);
      recordMutation(queryClient, 'delete', running, () => ({ id }));
      return running;
    },
    deleteOnce: (id) => client.deleteStream(id, { keepalive: true }),
  };
}

/** What may be seen in a cache that an app serialises, persists or opens in devtools. */
const withoutToken = ({ id, expiresAtMs, ttlSeconds }: CreatedStream) => ({ id, expiresAtMs, ttlSeconds });

function pauseFor(clock: Clock, ms: number, hurry: Promise<unknown> | undefined): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    void hurry?.then(() => {
      cancel();
      resolve();
    });
  });
}
