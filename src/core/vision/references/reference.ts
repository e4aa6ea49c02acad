import { OvershootError } from '../../errors/index.js';
import type { ImageReference } from './ImageReference.js';

/** What a builder was given, as JavaScript may give it. */
export type Given = Readonly<Record<string, unknown>>;

/** Checks what types cannot: keys of callers without types, and integers. Throws `invalid-option`. */
export function readKeys(
  given: Given,
  integers: readonly string[],
  others: readonly string[],
): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (others.includes(key)) continue;
    if (!integers.includes(key))
      throw wrongReference(`"${key}" is no part of it. It knows ${[...integers, ...others].join(', ')}.`);
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw wrongReference(`${key} must be an integer, and is ${shown(value)}.`);
    numbers.set(key, value);
  }
  return numbers;
}

/** The one of these keys that is there. Throws where there are several, or none and one is needed. */
export function oneOf(
  keys: readonly string[],
  numbers: ReadonlyMap<string, number>,
  need: boolean,
): string | null {
  const found = keys.filter((key) => numbers.has(key));
  if (found.length > 1) throw wrongReference(`${found.join(' and ')} exclude each other. Choose one.`);
  if (found.length === 0 && need) throw wrongReference(`One of ${keys.join(', ')} is needed.`);
  return found[0] ?? null;
}

/** A reference as the service reads it. Wire facts: the page on media URLs of its public docs (v1beta). */
export function reference(id: string, parameters: readonly (readonly [string, unknown])[]): ImageReference {
  // A handle from a server may hold a slash; dots would lead elsewhere where it is taken for a path.
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id))
    throw wrongReference('The id of the stream is missing.');
  const query = parameters.map(([name, value]) => `${name}=${String(value)}`).join('&');
  return `ovs://streams/${encodeURIComponent(id)}?${query}`;
}

/** `startFrameIndex` is `start_frame_index` on the wire. */
export const wireName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const wrongReference = (why: string): OvershootError =>
  new OvershootError('invalid-option', {
    stage: 'chat',
    detail: `This reference to a stream cannot be built. ${why}`,
  });

export const shown = (value: unknown): string => (typeof value === 'number' ? String(value) : typeof value);
