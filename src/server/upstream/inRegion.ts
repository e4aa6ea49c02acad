import { RegionError } from './createUpstream.js';

/** What may travel in a header. */
const REGION = /^[\w-]{1,64}$/;

/** Makes a call; where the service names another region, once more there. Gives the region in which it succeeded. */
export async function inRegion<T>(
  region: string | undefined,
  call: (region: string | undefined) => Promise<T>,
): Promise<{ answer: T; region: string | undefined }> {
  try {
    return { answer: await call(region), region };
  } catch (error) {
    const expected = error instanceof RegionError ? error.expected : undefined;
    if (expected === undefined || expected === region || !REGION.test(expected)) throw error;
    return { answer: await call(expected), region: expected };
  }
}
