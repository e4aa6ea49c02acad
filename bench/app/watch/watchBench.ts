/** One answer that was on the page, local wall clock. */
export interface ShownAnswer {
  askedAt: number;
  shownAt: number;
}

/** What the page has counted so far. */
export interface WatchCounts {
  shown: ShownAnswer[];
  /** Answers that came, whether or not each was on the page. */
  answers: number;
  commits: number;
}

/** What a loop tells the benchmark. */
export interface WatchReport {
  onAnswer: () => void;
  onShown: (answer: { askedAt: number }) => void;
}

declare global {
  interface Window {
    watchCounts?: WatchCounts;
  }
}

/** The wall clock that the emulator writes its history by, finer than `Date.now()`. */
export const now = (): number => performance.timeOrigin + performance.now();

export const MODEL = 'bench/model';
export const PROMPT = 'What is there?';
