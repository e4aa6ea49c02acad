import { type Refuse, refuseOption } from '../../errors/refuseOption.js';

/**
 * Path of one stream. Ids are opaque, and an app may take one from its own address: none may lead to another path.
 * Throws `invalid-option`.
 */
export function streamPath(id: string, operation = '', refuse: Refuse = refuseOption): string {
  const noId = (): Error => refuse('What was given as the id of a stream cannot be one.');
  // Dots are not encoded, and `fetch` resolves them.
  if (/^\.{0,2}$/.test(id)) throw noId();
  try {
    return `/streams/${encodeURIComponent(id)}${operation}`;
  } catch {
    throw noId();
  }
}
