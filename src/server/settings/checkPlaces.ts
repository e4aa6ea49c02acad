import { isLoopback, normaliseBaseUrl } from '../../core/client/endpointUrl.js';
import { OvershootError } from '../../core/errors/index.js';

/** An `OvershootError` for an option that cannot be. */
export const wrongOption = (detail: string): OvershootError =>
  new OvershootError('invalid-option', { stage: 'setup', detail });

/** Where a handler answers, and whose pages may call it. Throws `invalid-option`. */
export function checkPlaces(basePath: string, allowedOrigins: readonly string[], example: string): void {
  if (!/^(\/[\w.~-]+)+$/.test(basePath))
    throw wrongOption(`basePath must be a path without a slash at its end, such as ${example}.`);
  for (const origin of allowedOrigins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw wrongOption(`allowedOrigins: "${origin}" is no origin, such as https://app.example.`);
}

/** The address of another server: https, because secrets travel to it, or this machine. Throws `invalid-option`. */
export function secureAddress(name: string, url: string): string {
  const text = normaliseBaseUrl(url);
  if (text.startsWith('/'))
    throw wrongOption(`${name} must be absolute: a server has no page that it could be relative to.`);
  if (!isLoopback(text) && !text.startsWith('https:'))
    throw wrongOption(`${name} must use https: secrets travel to it.`);
  return text;
}
