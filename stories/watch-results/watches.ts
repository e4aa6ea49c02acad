import {
  OvershootError,
  type OvershootErrorCode,
  type ShownWatch,
  type WatchResult,
} from 'react-live-vision';

/** When the last answer of a story was there; in the time zone of the page, so that it reads the same everywhere. */
const LAST_AT = new Date(2026, 0, 1, 12).getTime();

type Worth = { outcome: 'ok'; value: unknown } | { outcome: 'invalid' } | { outcome: 'truncated' };

function resultOf(text: string, worth: Worth, answeredAt: number, latencyMs: number): WatchResult<unknown> {
  const answered = {
    text,
    asked: 'What is on the table?',
    frame: null,
    askedAt: answeredAt - latencyMs,
    answeredAt,
    latencyMs,
    model: 'hosted/quick',
    usage: null,
  };
  if (worth.outcome !== 'invalid') return { ...answered, ...worth };
  return { ...answered, outcome: 'invalid', issues: [{ message: 'Expected a colour.' }] };
}

const seen = ['An empty table.', 'A cup.', 'A cup and a spoon.', 'A hand takes the cup.'];

/** Some have not the form that was asked for, and some were cut off. */
function worthOf(n: number, value: string): Worth {
  if (n % 9 === 4) return { outcome: 'invalid' };
  return n % 13 === 7 ? { outcome: 'truncated' } : { outcome: 'ok', value };
}

/** Answers a second apart, the last one at noon. */
export const results = (count: number): readonly WatchResult<unknown>[] =>
  Array.from({ length: count }, (_, n) => {
    const text = seen[Math.floor(n / 3) % seen.length] ?? '';
    // Up and down without chance, so that pictures of stories can be compared.
    const latencyMs = 700 + 300 * Math.abs(Math.sin(n)) + (n % 17 === 0 ? 1500 : 0);
    return resultOf(text, worthOf(n, text), LAST_AT - (count - 1 - n) * 1000, latencyMs);
  });

export const off: ShownWatch = {
  state: 'off',
  reason: null,
  latest: null,
  error: null,
  retryAt: null,
  history: [],
};

/** A watch that has seen these. */
export const running = (history: readonly WatchResult<unknown>[]): ShownWatch => ({
  ...off,
  state: 'running',
  latest: history.at(-1) ?? null,
  history,
});

/** One whose only answer is this value. */
export const valued = (value: unknown): ShownWatch =>
  running([resultOf(JSON.stringify(value), { outcome: 'ok', value }, LAST_AT, 900)]);

/** One whose only answer cannot be used. */
export const unusable = (outcome: 'invalid' | 'truncated'): ShownWatch =>
  running([resultOf('{"colour": "reddish, I would', { outcome }, LAST_AT, 900)]);

/** What a watch shows after a question that has failed. */
export const failed = (code: OvershootErrorCode): Pick<ShownWatch, 'error'> => ({
  error: new OvershootError(code, { stage: 'chat' }),
});
