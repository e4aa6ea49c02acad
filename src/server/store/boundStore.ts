import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import { HandlerError } from '../http/HandlerError.js';
import type { Store } from './Store.js';

/** Many times what a store takes that is well, and short enough for a person who waits. */
const ANSWER_MS = 1000;
const AGAIN_MS = 1000;

/**
 * A store that may hang, and never keeps a call for longer than a second: clients of Redis wait for a connection for as long
 * as it takes. While it is silent one call at a time looks whether it is back, and the others are told at once. Each method
 * throws `HandlerError` `store-unavailable`. What was taken too late for anybody is given back.
 */
export function boundStore(store: Store, clock: Clock): Store {
  let isSilent = false;
  let isLooking = false;

  const within = async <T>(ask: () => Promise<T>, giveBack?: (answer: T) => void): Promise<T> => {
    if (isSilent && isLooking) throw down(new Error('The store is silent.'));
    isLooking = isSilent;
    let isLate = false;
    let stop: Cancel = () => undefined;
    const silence = new Promise<never>((_, reject) => {
      stop = clock.after(ANSWER_MS, () => {
        isLate = true;
        isSilent = true;
        isLooking = false;
        reject(new Error(`The store did not answer within ${ANSWER_MS} ms.`));
      });
    });
    const heard = async (): Promise<T> => {
      const answer = await ask();
      isSilent = false;
      if (isLate) giveBack?.(answer);
      return answer;
    };
    try {
      return await Promise.race([heard(), silence]);
    } catch (cause) {
      throw down(cause);
    } finally {
      stop();
      if (!isLate) isLooking = false;
    }
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
    leave: (key, member) => within(() => store.leave(key, member)),
  };
}

const down = (cause: unknown): HandlerError =>
  new HandlerError('store-unavailable', { cause, retryAfterMs: AGAIN_MS });

export const isStoreDown = (error: unknown): error is HandlerError =>
  error instanceof HandlerError && error.code === 'store-unavailable';
