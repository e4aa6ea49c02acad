import type { WireCall } from '../http/Wire.js';

/**
 * What two clicks have to have in common to want the same: path and body. Secrets of the body stand in it as fingerprints,
 * because somebody may put the text into a query key.
 */
export function subjectOf({ method, path, json = '', secrets = [] }: WireCall, salt: number): string {
  let shown = json;
  for (const secret of secrets)
    shown = shown.replaceAll(JSON.stringify(secret), `"#${fingerprint(secret, salt)}"`);
  return `${method} ${path} ${shown}`.trimEnd();
}

/** 53 bits (cyrb53): enough to tell apart what one person types, too few to get it back. */
function fingerprint(text: string, salt: number): string {
  let [a, b] = [0xdeadbeef ^ salt, 0x41c6ce57 ^ salt];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
