import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 100;
const AT_MOST_MS = 30_000;

/** Asks again until there is something. What is asked for carries its own time, so a slow pace costs no precision. */
export async function pollUntil<T>(look: () => Promise<T | null>, what: () => string): Promise<T> {
  const deadline = performance.now() + AT_MOST_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what()}`);
    await sleep(EVERY_MS);
  }
}
