import { HandlerError } from '../http/HandlerError.js';
import type { HandlerCall } from './HandlerCall.js';

/** One intent of a person to make a stream, as the kit names it by `Idempotency-Key`. */
export interface Intent {
  /** Of the stream that was made for it; null where none was. */
  handle: string | null;
  made(handle: string, ttlSeconds: number): Promise<void>;
  /** Nothing was made: it may be sent again. */
  failed(): Promise<void>;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const PENDING = '';
/** Longer than any create takes. */
const PENDING_MS = 90_000;
const AGAIN_MS = 1000;

const without: Intent = { handle: null, made: async () => undefined, failed: async () => undefined };

/** Throws `HandlerError`: `in-progress` where the same intent is on its way. */
export async function takeIntent({ request, store, sub }: HandlerCall): Promise<Intent> {
  const given = request.headers.get('idempotency-key');
  if (given === null) return without;
  if (!KEY.test(given)) throw new HandlerError('bad-request', { detail: 'The Idempotency-Key is none.' });
  const key = `intent:${sub}:${given}`;
  const there = await store.claim(key, PENDING, PENDING_MS);
  if (there?.value === PENDING) throw new HandlerError('in-progress', { retryAfterMs: AGAIN_MS });
  return {
    handle: there?.value ?? null,
    made: (handle, ttlSeconds) => store.set(key, handle, ttlSeconds * 1000).catch(() => undefined),
    failed: () => store.delete(key).catch(() => undefined),
  };
}
