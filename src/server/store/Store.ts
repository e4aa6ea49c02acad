/**
 * What the instances of a handler share: counters, and who makes what right now. Every method is one atomic step. Holds no
 * token, key or address.
 */
export interface Store {
  /** Counts one more in the window that runs, which begins with its first one. */
  count(key: string, windowMs: number): Promise<{ count: number; endsInMs: number }>;
  /** Puts a value where there is none. Null then; else the value that is there, and for how long. */
  claim(key: string, value: string, ttlMs: number): Promise<{ value: string; endsInMs: number } | null>;
  /** What is there; null where nothing is, or its time is over. */
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Makes `member` one of a set in which each lives for `ttlMs`. False where it is new and there are `most` already. */
  enter(key: string, member: string, most: number, ttlMs: number): Promise<boolean>;
  leave(key: string, member: string): Promise<void>;
}
