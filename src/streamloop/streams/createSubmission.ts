import { createStore, type ReadableStore } from '../../core/store/createStore.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { OpenIntents } from './createOpenIntents.js';

/** What a form shows of what it sends. */
export interface SubmissionSnapshot<T> {
  pending: boolean;
  error: StreamloopError | null;
  data: T | null;
}

/** Sends what a form holds, once for each click that means something new. */
export interface Submission<I, T> extends ReadableStore<SubmissionSnapshot<T>> {
  /**
   * While something is sent, all callers get that. After `outcome-unknown`, the same input is sent with the same key,
   * as long as `OpenIntents` keeps it. Resolves with null where it failed; never rejects.
   */
  submit: (input: I) => Promise<T | null>;
  /** Forgets data and error, not what is on its way, nor what nobody knows the outcome of. */
  reset: () => void;
}

/** What a submission needs of the world around it. */
export interface SubmissionWorld<I, T> {
  draw: (input: I) => StreamloopIntent<T>;
  intents: OpenIntents<T>;
  /** Is told of what is sent. */
  record: (running: Promise<T>) => void;
  /** Once it is settled, well or badly. */
  after: () => void;
}

export function createSubmission<I, T>({
  draw,
  intents,
  record,
  after,
}: SubmissionWorld<I, T>): Submission<I, T> {
  const idle: SubmissionSnapshot<T> = { pending: false, error: null, data: null };
  const store = createStore(idle);
  let flight: Promise<T | null> | null = null;

  const send = async (input: I): Promise<T | null> => {
    try {
      const running = intents.reuse(draw(input)).send();
      record(running);
      const data = await running;
      store.set({ pending: false, error: null, data });
      return data;
    } catch (cause) {
      const error =
        cause instanceof StreamloopError
          ? cause
          : new StreamloopError('invalid-option', { stage: 'setup', cause });
      store.set({ pending: false, error, data: null });
      return null;
    } finally {
      flight = null;
      after();
    }
  };

  return {
    ...store,
    submit(input) {
      if (flight) return flight;
      store.set({ pending: true, error: null, data: null });
      // What it refuses at once must not end before it has begun.
      flight = Promise.resolve(input).then(send);
      return flight;
    },
    reset() {
      if (!flight) store.set(idle);
    },
  };
}
