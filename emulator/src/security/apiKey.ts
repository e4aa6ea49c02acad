import { createHash, timingSafeEqual } from 'node:crypto';

/** Who a key belongs to: a digest, so that no key is kept where it could be shown. */
export type Owner = string;

/** The bearer key of an `Authorization` header, or `null`. */
export function bearerKey(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** The owner behind an `Authorization` header, or `null` where the key is missing or not the accepted one. */
export function authenticate(authorization: string | undefined, apiKey: string | null): Owner | null {
  const key = bearerKey(authorization);
  if (key === null) {
    return null;
  }
  const given = digest(key);
  if (apiKey !== null && !timingSafeEqual(given, digest(apiKey))) {
    return null;
  }
  return given.toString('hex');
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
