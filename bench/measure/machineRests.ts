import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const WINDOW_MS = 400;
/** Share of all cores that may be busy: an idle browser and what the system does by itself. */
const AT_REST = 0.15;

/**
 * Waits until the machine has nothing else to do, so that no run pays for the end of the last one or for somebody else's
 * work. False where it did not come to rest within `patienceMs`.
 */
export async function machineRests(patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const before = times();
    await sleep(WINDOW_MS);
    const after = times();
    if ((after.busy - before.busy) / (after.all - before.all) <= AT_REST) return true;
  }
  return false;
}

function times(): { busy: number; all: number } {
  let busy = 0;
  let all = 0;
  for (const { times: spent } of os.cpus()) {
    const total = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
    all += total;
    busy += total - spent.idle;
  }
  return { busy, all };
}
