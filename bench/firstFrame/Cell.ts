import type { Site } from '../site/openSite.js';
import type { Flow } from './flows.js';
import type { Timeline } from './timeline.js';

/** One flow over one line, and its runs. */
export interface Cell {
  flow: Flow;
  site: Site;
  runs: Timeline[];
  failures: string[];
  /** Runs that began although the machine did not come to rest. */
  begunBusy: number;
}
