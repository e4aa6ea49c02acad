import { OvershootError } from '../../errors/index.js';

/** Where the streams of a direct client live, as the service has said so far. */
export interface RegionMemory {
  /** Region to ask for, in a call about one stream or, without id, about none. */
  of(id: string | undefined): string | undefined;
  /** Takes the hint of a 409. False where there is none, or where it is what was asked for. */
  learn(id: string | undefined, error: unknown): boolean;
  /** A stream was made where creates go now: its calls go there, whatever later creates learn. */
  made(id: string): void;
  forget(id: string): void;
}

/** What may travel in a header; a hint of another shape is none. */
const REGION = /^[\w-]{1,64}$/;

/**
 * A stream lives in one region, and calls that arrive in another answer 409 with the right one. It is remembered: for the
 * stream, and for later creates.
 */
export function createRegionMemory(first: string | undefined): RegionMemory {
  let ofCreates = first;
  const ofStreams = new Map<string, string>();
  const of = (id: string | undefined): string | undefined =>
    (id === undefined ? undefined : ofStreams.get(id)) ?? ofCreates;
  return {
    of,
    learn(id, error) {
      const expected = error instanceof OvershootError ? error.expectedRegion : undefined;
      if (!expected || !REGION.test(expected) || expected === of(id)) return false;
      if (id === undefined) ofCreates = expected;
      else ofStreams.set(id, expected);
      return true;
    },
    made(id) {
      if (ofCreates) ofStreams.set(id, ofCreates);
    },
    forget: (id) => void ofStreams.delete(id),
  };
}
