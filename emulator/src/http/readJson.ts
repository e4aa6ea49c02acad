import { readLimited } from './readLimited.js';

export type JsonBody =
  | { kind: 'empty' }
  | { kind: 'json'; value: unknown }
  | { kind: 'malformed'; reason: string }
  | { kind: 'too-large' };

/** Nothing of the API comes near; far below what could exhaust the stack of those who walk or print it. */
const DEEPEST = 100;

/** Reads a body that should be JSON. */
export async function readJson(request: Request, maxBytes: number): Promise<JsonBody> {
  const text = await readLimited(request, maxBytes);
  return text === null ? { kind: 'too-large' } : parseJson(text);
}

/** A body that has been read already. */
export function parseJson(text: string): Exclude<JsonBody, { kind: 'too-large' }> {
  if (text.trim() === '') {
    return { kind: 'empty' };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isDeeper(text, DEEPEST)) {
      return { kind: 'malformed', reason: `nested more than ${DEEPEST} levels deep` };
    }
    return { kind: 'json', value };
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Counts brackets of valid JSON outside of its texts. */
function isDeeper(json: string, limit: number): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]+|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') {
      depth += 1;
      if (depth > limit) {
        return true;
      }
    } else if (token === ']' || token === '}') {
      depth -= 1;
    }
  }
  return false;
}
