import type { Clock } from '../../platform/clock/Clock.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { Store } from './Store.js';

interface Timed<T> {
  value: T;
  until: number;
}

/** Entries are looked through for old ones after so many calls. */
const SWEEP_EVERY = 1000;

/**
 * A store in the memory of one process. Several instances do not see each other: each then allows as much as one. Enough
 * for one server, and for development.
 */
export function createMemoryStore({ clock = systemClock }: { clock?: Clock } = {}): Store {
  const counts = new Map<string, Timed<number>>();
  const values = new Map<string, Timed<string>>();
  const sets = new Map<string, Map<string, number>>();
  let calls = 0;

  const now = (): number => {
    const time = clock.mono();
    calls += 1;
    if (calls % SWEEP_EVERY === 0) {
      for (const map of [counts, values])
        for (const [key, { until }] of map) if (until <= time) map.delete(key);
      for (const [key, members] of sets) if (living(members, time).size === 0) sets.delete(key);
    }
    return time;
  };
  const living = (members: Map<string, number>, time: number): Map<string, number> => {
    for (const [member, until] of members) if (until <= time) members.delete(member);
    return members;
  };

  return {
    async count(key, windowMs) {
      const time = now();
      const running = counts.get(key);
      const entry = running && running.until > time ? running : { value: 0, until: time + windowMs };
      entry.value += 1;
      counts.set(key, entry);
      return { count: entry.value, endsInMs: entry.until - time };
    },
    async claim(key, value, ttlMs) {
      const time = now();
      const there = values.get(key);
      if (there && there.until > time) return { value: there.value, endsInMs: there.until - time };
      values.set(key, { value, until: time + ttlMs });
      return null;
    },
    async get(key) {
      const there = values.get(key);
      return there && there.until > now() ? there.value : null;
    },
    async set(key, value, ttlMs) {
      values.set(key, { value, until: now() + ttlMs });
    },
    async delete(key) {
      values.delete(key);
    },
    async enter(key, member, most, ttlMs) {
      const time = now();
      const members = living(sets.get(key) ?? new Map<string, number>(), time);
      if (!members.has(member) && members.size >= most) return false;
      sets.set(key, members.set(member, time + ttlMs));
      return true;
    },
    async leave(key, member) {
      sets.get(key)?.delete(member);
    },
  };
}
