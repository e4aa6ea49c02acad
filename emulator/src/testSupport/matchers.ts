import { expect } from 'vitest';

// Vitest types its matchers as `any`, which would let them stand anywhere; as `unknown` they stand in expectations only.

export const anyString: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);

export function textContaining(part: string): unknown {
  return expect.stringContaining(part);
}

export function textMatching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
