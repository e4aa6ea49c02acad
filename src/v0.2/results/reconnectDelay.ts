const BASE_MS = 1000;
const CEILING_MS = 10_000;
const JITTER = 0.2;

/** Milliseconds until the next attempt: a second, doubling to ten, so spread that many pages do not come back at once. */
export const reconnectDelay = (failures: number, random: number): number =>
  Math.min(CEILING_MS, BASE_MS * 2 ** failures) * (1 - JITTER + 2 * JITTER * random);
