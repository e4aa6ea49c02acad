import { OvershootError } from '../../errors/index.js';

/**
 * Path of one stream. Ids are opaque, and an app may take one from its own address: none may lead to another path.
 * Throws `OvershootError` `invalid-option`.
 */
export function streamPath(id: string, operation = ''): string {
  // Dots are not encoded, and `fetch` resolves them.
  if (/^\.{0,2}$/.test(id)) throw noId();
  try {
    return `/streams/${encodeURIComponent(id)}${operation}`;
  } catch {
    throw noId();
  }
}

function noId(): OvershootError {
  const detail = 'What was given as the id of a stream cannot be one.';
  return new OvershootError('invalid-option', { stage: 'setup', detail });
}
