import { sameSource } from '../core/capture/sameSource.js';
import type { SessionOptions } from '../core/session/StreamSession.js';

/** The options that are not what they were, with their new values; null where none has changed. */
export function changedOptions(before: SessionOptions, now: SessionOptions): SessionOptions | null {
  const names = namesIn(before, now).filter((name) => !isSame(name, before, now));
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, Reflect.get(now, name)]));
}

/** Inline objects are new ones at each render: what is in them counts. */
function isSame(name: string, a: SessionOptions, b: SessionOptions): boolean {
  if (name === 'source') return a.source && b.source ? sameSource(a.source, b.source) : a.source === b.source;
  if (name === 'publish') return sameFields(a.publish ?? {}, b.publish ?? {});
  return Reflect.get(a, name) === Reflect.get(b, name);
}

const sameFields = (a: object, b: object): boolean =>
  namesIn(a, b).every((name) => Reflect.get(a, name) === Reflect.get(b, name));

const namesIn = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
