import { OvershootError } from '../errors/index.js';

export const isBrowser = (): boolean =>
  typeof window !== 'undefined' && typeof window.document !== 'undefined';

/** Cuts trailing slashes and refuses what cannot be an address. Relative addresses are resolved by `fetch`. */
export function normaliseBaseUrl(url: string | URL): string {
  const text = String(url).trim().replace(/\/+$/, '');
  const wrong = (why: string): OvershootError =>
    new OvershootError('invalid-option', { stage: 'setup', detail: `The address "${text}" ${why}.` });
  if (text === '') throw wrong('is empty');
  if (text.startsWith('/')) return text;
  let parsed: URL;
  try {
    parsed = new URL(text);
  } catch {
    throw wrong('is neither absolute (https://…) nor a path (/api/…)');
  }
  if (!/^https?:$/.test(parsed.protocol)) throw wrong('must use http or https');
  if (parsed.username || parsed.password || parsed.search || parsed.hash)
    throw wrong('may hold no credentials, query or fragment');
  return text;
}

/** Whether the address is on this machine, where no real key can be spent. */
export function isLoopback(url: string): boolean {
  if (url.startsWith('/')) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
