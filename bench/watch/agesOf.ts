import type { ShownAnswer } from '../app/watch/watchBench.js';

/** A frame that a question was about: when the question had arrived, and the frame before that. Unix milliseconds. */
export interface Look {
  atMs: number;
  frameAtMs: number;
}

export interface Ages {
  /** Of the frame behind each answer, when the answer was shown, milliseconds. */
  whenShown: number[];
  /** Of the frame behind what is on the page, on average over time, milliseconds. */
  meanOnPage: number;
  /** From one answer on the page to the next, milliseconds. */
  between: number[];
}

/** How old what a person sees is. `looks` in the order of the questions. */
export function agesOf(shown: readonly ShownAnswer[], looks: readonly Look[]): Ages {
  const seen = shown.flatMap(({ askedAt, shownAt }) => {
    // The first one after it was asked; the wall clock is cut to milliseconds.
    const look = looks.find(({ atMs }) => atMs >= Math.floor(askedAt));
    return look ? [{ shownAt, frameAtMs: look.frameAtMs }] : [];
  });
  const spans = seen.slice(1).map((next, index) => {
    const { shownAt, frameAtMs } = seen[index] ?? next;
    return { ms: next.shownAt - shownAt, meanAge: (shownAt + next.shownAt) / 2 - frameAtMs };
  });
  const wholeMs = spans.reduce((sum, { ms }) => sum + ms, 0);
  return {
    whenShown: seen.map(({ shownAt, frameAtMs }) => shownAt - frameAtMs),
    meanOnPage: spans.reduce((sum, { ms, meanAge }) => sum + ms * meanAge, 0) / wholeMs,
    between: spans.map(({ ms }) => ms),
  };
}
