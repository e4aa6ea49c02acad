import type { Clock } from '../../../platform/clock/Clock.js';
import { refuseStreamloopOption } from '../../errors/asStreamloopError.js';

/** How long the service remembers a key (reference 3.3). */
const REMEMBERED_MS = 24 * 60 * 60_000;
const FITS = /^[\x21-\x7e]{1,200}$/;

/** `crypto.randomUUID` is missing on plain http pages; `getRandomValues` is not. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * Draws the key of each click. Throws `invalid-option` for one that was drawn before, as long as the service remembers
 * it: with a constant key, the second start of a stream would be answered like the first, and start nothing.
 */
export function createKeys(clock: Clock, newKey: () => string = randomKey): () => string {
  /** In the order in which they were drawn. */
  const drawnAt = new Map<string, number>();
  return () => {
    const now = clock.now();
    for (const [key, at] of drawnAt) {
      if (now - at < REMEMBERED_MS) break;
      drawnAt.delete(key);
    }
    const key = newKey();
    if (!FITS.test(key))
      throw refuseStreamloopOption('newKey() must give 1 to 200 printable ASCII characters.');
    if (drawnAt.has(key))
      throw refuseStreamloopOption('newKey() has given the same key twice. Each click needs one of its own.');
    drawnAt.set(key, now);
    return key;
  };
}
