/** One way to watch, at one pace of model. */
export interface Loop {
  name: string;
  /** Milliseconds after which the model answers, in turn. */
  delaysMs: readonly number[];
  intervalMs: number;
  /** 0 for the loop that most apps write: `while (running) { await ask(); await sleep(interval) }`. */
  maxInFlight: number;
}

/** As hosted models take: mostly half a second to one, now and then two. */
const HOSTED_MS = [600, 900, 700, 2000, 650, 800, 1100, 550];
/** Far quicker than any: thirty answers a second. */
const QUICK_MS = [10];

export const loops: readonly Loop[] = [
  { name: 'common loop, sleep 1000', delaysMs: HOSTED_MS, intervalMs: 1000, maxInFlight: 0 },
  { name: 'kit, interval 1000', delaysMs: HOSTED_MS, intervalMs: 1000, maxInFlight: 1 },
  { name: 'kit, interval 500, two in flight', delaysMs: HOSTED_MS, intervalMs: 500, maxInFlight: 2 },
  { name: 'quick model, common loop, sleep 20', delaysMs: QUICK_MS, intervalMs: 20, maxInFlight: 0 },
  { name: 'quick model, kit, interval 33', delaysMs: QUICK_MS, intervalMs: 33, maxInFlight: 2 },
];
