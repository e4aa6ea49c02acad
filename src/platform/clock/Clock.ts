/** Takes a scheduled call back; harmless when it has run already. */
export type Cancel = () => void;

/** Time as the kit sees it. Passed in everywhere, so that a test can hold it. */
export interface Clock {
  /** Wall clock, Unix milliseconds. May jump; only to be compared with itself or with a corrected server time. */
  now(): number;
  /** Milliseconds that never run backwards. Stands still during system sleep on most platforms. */
  mono(): number;
  /** Runs `callback` once, `ms` milliseconds from now. */
  after(ms: number, callback: () => void): Cancel;
}
