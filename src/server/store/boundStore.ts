import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import { HandlerError } from '../http/HandlerError.js';
import type { Store } from './Store.js';

/** Many times what a store takes that is well, and short enough for a person who waits. */
const ANSWER_MS = 1000;
const AGAIN_MS = 1000;
/** Places whose end is remembered; of more than that the store hears when their time is over. */
const MOST_OWED = 1000;

/**
 * A store that may hang, and never keeps a call for longer than a second: clients of Redis wait for a connection for as long
 * as it takes. From then on calls are told at once, until it has been heard of again. Each method throws `HandlerError`
 * `store-unavailable`. What was taken too late for anybody is given back; places that were left meanwhile are told later.
 */
export function boundStore(store: Store, clock: Clock): Store {
  let isSilent = false;
  let isLooking = false;
  const owed: (() => Promise<void>)[] = [];

  /** Rejects where it takes too long; what is heard later still says that the store is back. */
  const heard = async <T>(ask: () => Promise<T>, tooLate?: (answer: T) => void): Promise<T> => {
    let isLate = false;
    let stop: Cancel = () => undefined;
    const silence = new Promise<never>((_, reject) => {
      stop = clock.after(ANSWER_MS, () => {
        isLate = true;
        isSilent = true;
        reject(new Error(`The store did not answer within ${ANSWER_MS} ms.`));
      });
    });
    const answered = async (): Promise<T> => {
      const answer = await ask();
      isSilent = false;
      for (const leave of owed.splice(0)) leave().catch(() => undefined);
      if (isLate) tooLate?.(answer);
      return answer;
    };
    try {
      return await Promise.race([answered(), silence]);
    } finally {
      stop();
    }
  };

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    await heard(() => store.count('look', ANSWER_MS)).catch(() => undefined);
    isLooking = false;
  };

  const within = async <T>(ask: () => Promise<T>, tooLate?: (answer: T) => void): Promise<T> => {
    if (isSilent) {
      void look();
      throw down(new Error('The store has fallen silent.'));
    }
    return heard(ask, tooLate).catch((cause: unknown) => {
      throw down(cause);
    });
  };

  return {
    count: (key, windowMs) => within(() => store.count(key, windowMs)),
    claim: (key, value, ttlMs) =>
      within(
        () => store.claim(key, value, ttlMs),
        (there) => {
          if (there === null) store.delete(key).catch(() => undefined);
        },
      ),
    get: (key) => within(() => store.get(key)),
    set: (key, value, ttlMs) => within(() => store.set(key, value, ttlMs)),
    delete: (key) => within(() => store.delete(key)),
    enter: (key, member, most, ttlMs) =>
      within(
        () => store.enter(key, member, most, ttlMs),
        (isIn) => {
          // Without a limit nobody asked for a place: it was said who is there.
          if (isIn && most !== Infinity) store.leave(key, member).catch(() => undefined);
        },
      ),
    leave: (key, member) => {
      const leave = (): Promise<void> => store.leave(key, member);
      return within(leave).catch((error: unknown) => {
        if (owed.length < MOST_OWED) owed.push(leave);
        throw error;
      });
    },
  };
}

const down = (cause: unknown): HandlerError =>
  new HandlerError('store-unavailable', { cause, retryAfterMs: AGAIN_MS });

export const isStoreDown = (error: unknown): error is HandlerError =>
  error instanceof HandlerError && error.code === 'store-unavailable';
