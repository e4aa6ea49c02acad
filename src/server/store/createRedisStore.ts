import * as v from 'valibot';
import type { Store } from './Store.js';

/** What the store needs of a client: `ioredis` has it. */
export interface RedisClient {
  eval(script: string, numberOfKeys: number, ...args: (string | number)[]): Promise<unknown>;
}

/** What `createRedisStore` takes. */
export interface RedisStoreOptions {
  redis: RedisClient;
  /** Before each key. Default `rlv:`. */
  prefix?: string;
}

// Each script is one atomic step, on the clock of Redis: instances need not agree on the time.
const COUNT = `
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { n, redis.call('PTTL', KEYS[1]) }`;
const CLAIM = `
local there = redis.call('GET', KEYS[1])
if there then return { there, redis.call('PTTL', KEYS[1]) } end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false`;
const GET = `return redis.call('GET', KEYS[1])`;
const SET = `redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])`;
const DELETE = `redis.call('DEL', KEYS[1])`;
const ENTER = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local isNew = not redis.call('ZSCORE', KEYS[1], ARGV[1])
if isNew and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', last[2]))
return 1`;
const LEAVE = `redis.call('ZREM', KEYS[1], ARGV[1])`;

/** More than any subject may have; Lua knows no infinity in an argument. */
const NO_LIMIT = 1_000_000_000;

const counted = v.tuple([v.number(), v.number()]);
const claimed = v.tuple([v.string(), v.number()]);

/**
 * A store in Redis, which any number of instances share. Each step is a script about one key, so that a Redis Cluster will
 * do as well. What happens while Redis is down: see `HandlerOptions.store`.
 *
 * @example createRedisStore({ redis: new Redis(process.env.REDIS_URL) })
 */
export function createRedisStore({ redis, prefix = 'rlv:' }: RedisStoreOptions): Store {
  const run = (script: string, key: string, ...args: (string | number)[]): Promise<unknown> =>
    redis.eval(script, 1, `${prefix}${key}`, ...args);
  return {
    async count(key, windowMs) {
      const [count, endsInMs] = v.parse(counted, await run(COUNT, key, windowMs));
      return { count, endsInMs: Math.max(0, endsInMs) };
    },
    async claim(key, value, ttlMs) {
      const there = v.parse(v.nullable(claimed), await run(CLAIM, key, value, Math.ceil(ttlMs)));
      return there && { value: there[0], endsInMs: Math.max(0, there[1]) };
    },
    async get(key) {
      return v.parse(v.nullable(v.string()), await run(GET, key));
    },
    async set(key, value, ttlMs) {
      await run(SET, key, value, Math.ceil(ttlMs));
    },
    async delete(key) {
      await run(DELETE, key);
    },
    async enter(key, member, most, ttlMs) {
      return (await run(ENTER, key, member, Math.min(most, NO_LIMIT), Math.ceil(ttlMs))) === 1;
    },
    async leave(key, member) {
      await run(LEAVE, key, member);
    },
  };
}
