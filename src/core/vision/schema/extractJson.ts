/**
 * The JSON in a text of a model, which may stand between prose, code fences or the thoughts before it. Undefined where
 * there is none. Takes time in proportion to the text, whatever it is.
 */
export function extractJson(text: string): unknown {
  const said = afterThoughts(text).trim();
  const whole = parse(said);
  if (whole !== undefined) return whole;
  const fenced = inFence(said);
  return (fenced && parse(fenced)) ?? firstValue(fenced ?? said);
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const THOUGHT = '</think>';

function afterThoughts(text: string): string {
  const end = text.lastIndexOf(THOUGHT);
  return end < 0 ? text : text.slice(end + THOUGHT.length);
}

const FENCE = '```';

function inFence(text: string): string | null {
  const open = text.indexOf(FENCE);
  if (open < 0) return null;
  const line = text.indexOf('\n', open);
  // Some write all in one line: ```json {"a": 1}```
  const start = line < 0 ? open + FENCE.length : line + 1;
  const close = text.indexOf(FENCE, start);
  return close < 0 ? null : text.slice(start, close).trim();
}

/** Prose with more brackets than that is no prose around an answer. */
const MOST_TRIES = 100;

/** The first object or list that is whole. Where one never ends, there is none: what is nested in it would be a guess. */
function firstValue(text: string): unknown {
  const opening = /[{[]/g;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = opening.exec(text);
    if (!found) return undefined;
    const end = endOf(text, found.index);
    if (end < 0) return undefined;
    const value = parse(text.slice(found.index, end));
    if (value !== undefined) return value;
    opening.lastIndex = end;
  }
  return undefined;
}

/** Where the value that begins there ends; -1 where it does not. */
function endOf(text: string, start: number): number {
  const token = /["{}[\]]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    if (sign === '"') {
      const after = endOfString(text, found.index);
      if (after < 0) return -1;
      token.lastIndex = after;
    } else if (sign === '{' || sign === '[') depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return found.index + 1;
    }
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  const token = /["\\]/g;
  token.lastIndex = start + 1;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    token.lastIndex = found.index + 2;
  }
  return -1;
}
