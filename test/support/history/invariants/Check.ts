import type { Allowances } from '../Allowances.js';
import type { Run } from '../Run.js';

/** One invariant: each breach in words, with the number of the invariant in front. */
export type Check = (run: Run, allowances: Allowances) => string[];

/** A request that was on its way when something ended is nobody's fault. */
export const IN_FLIGHT_MS = 500;
