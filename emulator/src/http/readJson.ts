import { readLimited } from './readLimited.js';

export type JsonBody =
  | { kind: 'empty' }
  | { kind: 'json'; value: unknown }
  | { kind: 'malformed'; reason: string }
  | { kind: 'too-large' };

/** Reads a body that should be JSON. */
export async function readJson(request: Request): Promise<JsonBody> {
  const text = await readLimited(request);
  if (text === null) {
    return { kind: 'too-large' };
  }
  if (text.trim() === '') {
    return { kind: 'empty' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'json', value };
  } catch (error) {
    return { kind: 'malformed', reason: error instanceof Error ? error.message : String(error) };
  }
}
