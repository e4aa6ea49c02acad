import type { StreamSource } from './StreamSource.js';

/** Whether both describe the same source; elements and media count as the same only when they are the same object. */
export function sameSource(a: StreamSource, b: StreamSource): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => Reflect.get(a, key) === Reflect.get(b, key));
}
