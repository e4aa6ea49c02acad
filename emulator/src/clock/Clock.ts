/** Time as the emulator reads it. Passed in, so that a test can hold it. */
export interface Clock {
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Runs `run` once after `ms` milliseconds; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
