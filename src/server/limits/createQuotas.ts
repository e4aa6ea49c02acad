import { HandlerError } from '../http/HandlerError.js';
import { isStoreDown } from '../store/boundStore.js';
import type { Store } from '../store/Store.js';
import type { Limits } from './Limits.js';

/** What a subject has left of its limits, by the shared store. */
export interface Quotas {
  /** Each throws `HandlerError` `too-many-requests` or `too-many-streams`, with how long to wait. */
  takeCreate(): Promise<void>;
  takeAsk(): Promise<void>;
  /** What is asked about one stream. */
  takeStatus(sid: string): Promise<void>;
  takeDelete(sid: string): Promise<void>;
  /** What is asked about none. */
  takeList(): Promise<void>;
  /** One renewal of a stream at a time, and not too soon after the last one. */
  takeKeepalive(sid: string): Promise<void>;
  /** It has succeeded: the next one may come after that. */
  renewed(sid: string, ttlSeconds: number): Promise<void>;
  /** A place for a stream that is about to be made. */
  reserve(place: string): Promise<void>;
  release(place: string): Promise<void>;
  /** A stream lives, at least until its lease ends. */
  holds(sid: string, ttlSeconds: number): Promise<void>;
}

export interface QuotasOptions {
  /** Throws `store-unavailable` where it is down. */
  store: Store;
  /** Of this process alone. */
  local: Store;
  /** A hash; the stores are asked in no other words. */
  sub: string;
  limits: Limits;
  /** The store was down, and the call went on nevertheless. */
  onDown: (cause: unknown) => void;
}

const MINUTE_MS = 60_000;
/** A create that takes longer has failed: a camera that is opened, once more in another region. */
const RESERVED_MS = 90_000;
/** Between two renewals, of which the first failed, and at most between two that succeeded. */
const BEAT_FAILED_MS = 500;
const BEAT_MOST_MS = 10_000;

/**
 * What spends money (creates, questions) is refused while the store is down. What keeps a stream, shows it or ends it goes
 * on, counted by each process for itself: a stream lost to a store would cost the person more than a few calls cost anybody.
 */
export function createQuotas({ store, local, sub, limits, onDown }: QuotasOptions): Quotas {
  const take = async (by: Store, what: string, most: number, windowMs: number): Promise<void> => {
    const { count, endsInMs } = await by.count(what, windowMs);
    if (count > most) throw new HandlerError('too-many-requests', { retryAfterMs: endsInMs });
  };
  const orHere = async <T>(ask: (by: Store) => Promise<T>): Promise<T> => {
    try {
      return await ask(store);
    } catch (error) {
      if (!isStoreDown(error)) throw error;
      onDown(error);
      return ask(local);
    }
  };
  const space = (what: string): Promise<void> => orHere((by) => take(by, what, limits.statusPerSecond, 1000));
  const live = `live:${sub}`;

  return {
    takeCreate: () => take(store, `create:${sub}`, limits.createsPerMinute, MINUTE_MS),
    takeAsk: () => take(store, `ask:${sub}`, limits.asksPerMinute, MINUTE_MS),
    takeStatus: (sid) => space(`status:${sid}`),
    takeDelete: (sid) => space(`delete:${sid}`),
    takeList: () => space(`list:${sub}`),
    async takeKeepalive(sid) {
      const there = await orHere((by) => by.claim(`beat:${sid}`, '', BEAT_FAILED_MS));
      if (there === null) return;
      const retryAfterMs = Math.max(BEAT_FAILED_MS, there.endsInMs);
      throw new HandlerError('too-many-requests', { retryAfterMs });
    },
    async renewed(sid, ttlSeconds) {
      const pauseMs = Math.min(BEAT_MOST_MS, ttlSeconds * 100);
      await orHere((by) => by.set(`beat:${sid}`, '', pauseMs));
    },
    async reserve(place) {
      if (!(await store.enter(live, place, limits.liveStreams, RESERVED_MS)))
        throw new HandlerError('too-many-streams', { retryAfterMs: BEAT_MOST_MS });
    },
    release: (place) => store.leave(live, place),
    async holds(sid, ttlSeconds) {
      await store.enter(live, sid, Infinity, ttlSeconds * 1000);
    },
  };
}
