/** One way from a click to frames at the service, as a page runs it. */
export interface PageFlow {
  /** Everything that happens before the click. */
  prepare: () => Promise<void>;
  /** Does what the click does; resolves with the stream's id as soon as it is known. */
  click: () => Promise<string>;
  /** Ends what the click began. */
  leave: () => Promise<void>;
}

/** What the benchmark calls in the page. */
export interface PageBench {
  prepare: () => Promise<void>;
  /** `clickedAtMs`: Unix milliseconds. */
  click: () => Promise<{ clickedAtMs: number; streamId: string }>;
  leave: () => Promise<void>;
}

declare global {
  interface Window {
    bench?: PageBench;
  }
}
