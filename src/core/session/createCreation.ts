import type { Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { PulledSource } from '../capture/StreamSource.js';
import type { OvershootClient } from '../client/OvershootClient.js';
import type { CreatedStream } from '../client/records.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import { retryDelayOfCreate } from './retryDelayOfCreate.js';
import type { StreamCalls } from './createStreamCalls.js';

/** How long a person waits for a stream. */
const PATIENCE_MS = 10_000;
/** The service tries a source that it pulls for 15 s before it answers. */
const PULL_PATIENCE_MS = 40_000;
/** How long a late answer is waited for, only to give back what it brings. */
const LATE_MS = 60_000;
const PROBE_MS = 3000;

/** A stream, and the local time at which the request that made it was sent: its lease may count from then. */
export interface MadeStream {
  stream: CreatedStream;
  sentAt: { wall: number; mono: number };
}

export interface Creation {
  /**
   * The stream of one intent. Rejects with an `OvershootError`; `unwanted` ends the waiting between two tries. While it
   * `insists`, what has surely made nothing is tried again however long that takes. `source` where the service is to pull.
   */
  create(
    idempotencyKey: string,
    unwanted: Promise<unknown>,
    insists: () => boolean,
    source: PulledSource | null,
  ): Promise<MadeStream>;
}

/**
 * One intent, one stream. The service knows no idempotency key, so a request whose outcome is unknown is never repeated;
 * only one that was refused without having made anything is. A handler knows the key, and is asked again. Nothing waits for the network to come back after a click: a
 * stream that appears by itself minutes later would cost without anybody knowing. Only one that the app wants to follow by
 * itself does.
 */
export function createCreation(o: {
  client: Pick<OvershootClient, 'kind' | 'listModels'>;
  calls: StreamCalls;
  clock: Clock;
  page: Page;
  random: () => number;
  onRetry: (error: OvershootError, attempt: number, retryInMs: number) => void;
  /** Settles when the page is being left: a pause between two tries to give a late stream back ends then. */
  left: () => Promise<unknown>;
  onLate: (id: string) => void;
  /** A late stream could not be given back. */
  onLateKept: (id: string, error: OvershootError) => void;
}): Creation {
  const { client, calls, clock, page, random } = o;
  const isKeyed = client.kind === 'handler';

  const attempt = async (
    key: string,
    source: PulledSource | null,
    unanswered: Promise<CreatedStream>[],
  ): Promise<MadeStream> => {
    const offline = !page.isOnline();
    const sentAt = { wall: clock.now(), mono: clock.mono() };
    const running = calls.create(key, LATE_MS, source);
    const { promise, cancel } = patience(clock, source ? PULL_PATIENCE_MS : PATIENCE_MS);
    try {
      return { stream: await Promise.race([running, promise]), sentAt };
    } catch (cause) {
      const error = asOvershootError(cause, 'network', 'create');
      if (error.code === 'timeout') unanswered.push(running);
      if (error.code === 'network' && offline)
        throw new OvershootError('offline', { stage: 'create', cause });
      throw isKeyed ? error : await explain(error);
    } finally {
      cancel();
    }
  };

  const discardLate = (running: Promise<CreatedStream>): void => {
    running.then(
      ({ id }) => {
        o.onLate(id);
        calls
          .remove(id, clock, o.left())
          .catch((cause: unknown) => o.onLateKept(id, asOvershootError(cause, 'network', 'delete')));
      },
      () => undefined,
    );
  };

  /** No answer: was the service out of reach, or has it made a stream that nobody knows the id of? */
  const explain = async (error: OvershootError): Promise<OvershootError> => {
    // Of a handler: the same intent is on its way still, after every try.
    const isPending = isKeyed && error.code === 'conflict';
    if (error.code !== 'timeout' && error.code !== 'network' && !isPending) return error;
    const reached =
      error.code !== 'network' ||
      (await client.listModels({ timeoutMs: PROBE_MS }).then(
        () => true,
        (cause: unknown) => cause instanceof OvershootError && cause.status !== undefined,
      ));
    return reached ? new OvershootError('create-outcome-unknown', { stage: 'create', cause: error }) : error;
  };

  return {
    async create(key, unwanted, insists, source) {
      const begunAt = clock.mono();
      const unanswered: Promise<CreatedStream>[] = [];
      try {
        for (let tries = 1; ; tries += 1) {
          try {
            return await attempt(key, source, unanswered);
          } catch (cause) {
            const error = asOvershootError(cause, 'network', 'create');
            const pause = retryDelayOfCreate({
              error,
              tries,
              sinceMs: clock.mono() - begunAt,
              random: random(),
              insists: insists(),
              isKeyed,
            });
            if (pause === null) throw isKeyed ? await explain(error) : error;
            o.onRetry(error, tries, pause);
            if (!(await waited(clock, page, pause, unwanted)))
              throw new OvershootError('aborted', { stage: 'create' });
          }
        }
      } catch (error) {
        // Where a later try succeeded they bring the same stream; here nobody wants what they bring.
        unanswered.forEach(discardLate);
        throw error;
      }
    },
  };
}

function patience(clock: Clock, ms: number): { promise: Promise<never>; cancel: () => void } {
  let cancel: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    const detail = `${ms} ms passed.`;
    cancel = clock.after(ms, () => reject(new OvershootError('timeout', { stage: 'create', detail })));
  });
  return { promise, cancel };
}

/** False where it became unwanted before the time was over. A network that is back ends it early. */
function waited(clock: Clock, page: Page, ms: number, unwanted: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isWanted: boolean): void => {
      cancel();
      unlisten();
      resolve(isWanted);
    };
    const cancel = clock.after(ms, () => finish(true));
    const unlisten = page.onWake((cause) => cause === 'online' && finish(true));
    void unwanted.finally(() => finish(false));
  });
}
