import type { Site } from '../site/openSite.js';
import { say } from '../report/say.js';
import type { Flow } from './flows.js';
import { runFlow } from './runFlow.js';

/** Tries a flow that not every version of the kit has. */
export async function hasWarm(site: Site, flow: Flow): Promise<boolean> {
  try {
    await runFlow(site, flow);
    return true;
  } catch (error) {
    say(`Flow ${flow.name} is left out: the kit does not get ready by it (${firstLine(error)}).`);
    return false;
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
