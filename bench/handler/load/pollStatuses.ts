import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from '../Way.js';
import type { Caller } from './createCaller.js';

/** As the kit asks about a stream that is live. */
const EVERY_MS = 5000;

/** Every client asks for the state of its stream, each at its own time. Milliseconds of each answer. */
export async function pollStatuses(caller: Caller, way: Way, seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  await Promise.all(
    way.ids.map(async (id, client) => {
      await sleep((client / way.ids.length) * EVERY_MS);
      while (performance.now() < until) {
        const next = performance.now() + EVERY_MS;
        took.push((await caller.call(way, client, { method: 'GET', path: `/streams/${id}` })).ms);
        await sleep(Math.max(0, Math.min(next, until) - performance.now()));
      }
    }),
  );
  return took;
}

/** Every client asks at the same moment. */
export const pollAtOnce = async (caller: Caller, way: Way): Promise<number[]> =>
  Promise.all(
    way.ids.map(
      async (id, client) => (await caller.call(way, client, { method: 'GET', path: `/streams/${id}` })).ms,
    ),
  );
