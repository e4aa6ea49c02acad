import { HandlerError } from '../http/HandlerError.js';
import type { Store } from '../store/Store.js';
import type { Limits } from './Limits.js';

/** What a subject has left of its limits, by the shared store. */
export interface Quotas {
  /** Each throws `HandlerError` `too-many-requests` or `too-many-streams`, with how long to wait. */
  takeCreate(): Promise<void>;
  takeStatus(sid: string): Promise<void>;
  takeAsk(): Promise<void>;
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

const MINUTE_MS = 60_000;
/** A create that takes longer has failed. */
const RESERVED_MS = 60_000;
/** Between two renewals, of which the first failed, and at most between two that succeeded. */
const BEAT_FAILED_MS = 500;
const BEAT_MOST_MS = 10_000;

/** `sub` is a hash; the store is asked in no other words. */
export function createQuotas(store: Store, sub: string, limits: Limits): Quotas {
  const asked = async <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((cause: unknown) => {
      throw new HandlerError('store-unavailable', { cause, retryAfterMs: 1000 });
    });
  const take = async (what: string, most: number, windowMs: number): Promise<void> => {
    const { count, endsInMs } = await asked(store.count(`${what}:${sub}`, windowMs));
    if (count > most) throw new HandlerError('too-many-requests', { retryAfterMs: endsInMs });
  };
  const live = `live:${sub}`;

  return {
    takeCreate: () => take('create', limits.createsPerMinute, MINUTE_MS),
    takeStatus: (sid) => take(`status:${sid}`, limits.statusPerSecond, 1000),
    takeAsk: () => take('ask', limits.asksPerMinute, MINUTE_MS),
    async takeKeepalive(sid) {
      const until = String(Date.now() + BEAT_FAILED_MS);
      const there = await asked(store.claim(`beat:${sid}`, until, BEAT_FAILED_MS));
      if (there === null) return;
      const retryAfterMs = Math.max(BEAT_FAILED_MS, Number(there) - Date.now());
      throw new HandlerError('too-many-requests', { retryAfterMs });
    },
    async renewed(sid, ttlSeconds) {
      const pauseMs = Math.min(BEAT_MOST_MS, ttlSeconds * 100);
      await asked(store.set(`beat:${sid}`, String(Date.now() + pauseMs), pauseMs));
    },
    async reserve(place) {
      if (!(await asked(store.enter(live, place, limits.liveStreams, RESERVED_MS))))
        throw new HandlerError('too-many-streams', { retryAfterMs: BEAT_MOST_MS });
    },
    release: (place) => asked(store.leave(live, place)),
    async holds(sid, ttlSeconds) {
      await asked(store.enter(live, sid, Infinity, ttlSeconds * 1000));
    },
  };
}
