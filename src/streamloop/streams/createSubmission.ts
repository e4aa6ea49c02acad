import { createStore, type ReadableStore } from '../../core/store/createStore.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { OpenIntents } from './createOpenIntents.js';

/** What a form shows of what it sends. */
export interface SubmissionSnapshot<T> {
  /** Until the last of those in a row is settled; before that, neither error nor data is shown. */
  pending: boolean;
  /** Of the last that failed of those in a row: the one that followed may have gone well. */
  error: StreamloopError | null;
  /** Of the one that was submitted last; null where that failed. */
  data: T | null;
}

/** Sends what a form holds, once for each click that means something new. */
export interface Submission<I, T> extends ReadableStore<SubmissionSnapshot<T>> {
  /**
   * The same as the one that was submitted last, while that is on its way, is that one; anything else is sent once those
   * before it are settled, well or badly. After `outcome-unknown`, the same input is sent with the same key, as long as
   * `OpenIntents` keeps it. Resolves with null where it failed; never rejects.
   */
  submit: (input: I) => Promise<T | null>;
  /** Forgets data and error, not what is on its way, nor what nobody knows the outcome of. */
  reset: () => void;
}

/** What a submission needs of the world around it. */
export interface SubmissionWorld<I, T> {
  draw: (input: I) => StreamloopIntent<T>;
  intents: OpenIntents<T>;
  /** Begins at the click; tells whether others are signed in since: what waited must not be sent in their name. */
  watchForOthers: () => () => boolean;
  /** Is told of what is sent. */
  record: (running: Promise<T>) => void;
  /** Once it is settled, well or badly. */
  after: () => void;
}

/** See `Submission`. Those in a row are sent one after another: of two changes of a stream, the later one has to win. */
export function createSubmission<I, T>({
  draw,
  intents,
  watchForOthers,
  record,
  after,
}: SubmissionWorld<I, T>): Submission<I, T> {
  const idle: SubmissionSnapshot<T> = { pending: false, error: null, data: null };
  const store = createStore(idle);
  /** The one that was submitted last, until it is settled. */
  let last: { subject: string | null; promise: Promise<T | null> } | null = null;
  let failure: StreamloopError | null = null;

  const send = async (drawn: StreamloopIntent<T> | StreamloopError): Promise<T | null> => {
    try {
      if (drawn instanceof StreamloopError) throw drawn;
      const running = intents.reuse(drawn).send();
      record(running);
      return await running;
    } catch (cause) {
      failure = asRefusal(cause);
      return null;
    }
  };

  const queue = (subject: string | null, drawn: StreamloopIntent<T> | StreamloopError): Promise<T | null> => {
    const before = last?.promise ?? Promise.resolve(null);
    const areOthersThere = watchForOthers();
    const promise = before
      .then(() => send(areOthersThere() ? notSignedIn() : drawn))
      .then((data) => {
        if (last?.promise === promise) {
          last = null;
          store.set({ pending: false, error: failure, data });
        }
        after();
        return data;
      });
    last = { subject, promise };
    return promise;
  };

  return {
    ...store,
    submit(input) {
      // As it is at the click, though it may have to wait.
      const drawn = drawOrRefuse(draw, input);
      const subject = drawn instanceof StreamloopError ? null : drawn.subject;
      if (last && subject !== null && last.subject === subject) return last.promise;
      if (!last) {
        failure = null;
        store.set({ pending: true, error: null, data: null });
      }
      return queue(subject, drawn);
    },
    reset() {
      if (!last) store.set(idle);
    },
  };
}

/** What is refused before it is sent is told in its turn: it must not end before it has begun. */
function drawOrRefuse<I, T>(
  draw: (input: I) => StreamloopIntent<T>,
  input: I,
): StreamloopIntent<T> | StreamloopError {
  try {
    return draw(input);
  } catch (cause) {
    return asRefusal(cause);
  }
}

const notSignedIn = (): StreamloopError => new StreamloopError('not-signed-in', { stage: 'setup' });

const asRefusal = (cause: unknown): StreamloopError =>
  cause instanceof StreamloopError ? cause : new StreamloopError('invalid-option', { stage: 'setup', cause });
