import { redact } from '../../core/events/redact.js';

const HIDDEN = '[redacted]';

/** Names that others gave to streams and requests: they may be long, and a support request is about them. */
const NAMES: readonly string[] = ['id', 'streamId', 'requestId'];

/** A word of 24 letters and more that has digits, too: what a key of any shape looks like, and no word of a message does. */
const KEY_LIKE = /(?=[\w+/=.~-]*\d)(?=[\w+/=.~-]*[a-z])[\w+/=.~-]{24,}/gi;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Plain data without what looks like a secret. The last line of defence: a bundle is put together from fields that hold
 * none. `secrets` are texts that are known to be some.
 */
export function cleaned<T>(value: T, secrets: readonly string[]): T {
  // The same shape comes out: only texts are changed.
  return clean(value, '', secrets) as T;
}

function clean(value: unknown, name: string, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return cleanText(value, name, secrets);
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item, name, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      // What comes from outside may stand on the left, too: models by their names.
      cleanText(key, key, secrets),
      clean(inner, key, secrets),
    ]),
  );
}

function cleanText(text: string, name: string, secrets: readonly string[]): string {
  const known = secrets.reduce((clean, secret) => clean.replaceAll(secret, HIDDEN), redact(text));
  if (NAMES.includes(name)) return known;
  return known.replace(KEY_LIKE, (word) => (UUID.test(word) ? word : HIDDEN));
}
