import { type Refuse, refuseOption } from '../errors/refuseOption.js';

/** Whether this code runs where everybody who opens the page can read it: in a page, or in a worker of one. */
export function isBrowser(): boolean {
  if (typeof window !== 'undefined' && typeof window.document !== 'undefined') return true;
  // Workers of edge platforms have no address of their own.
  return 'WorkerGlobalScope' in globalThis && /^(https?|blob):$/.test(globalThis.location?.protocol ?? '');
}

/**
 * Cuts trailing slashes and refuses what cannot be an address. Relative addresses are resolved by `fetch`. Errors never
 * quote what was given where it may hold a secret: credentials, a query, or a key that was put in the wrong place.
 */
export function normaliseBaseUrl(url: string | URL, refuse: Refuse = refuseOption): string {
  const wrongAddress = (why: string): Error => refuse(`The address ${why}.`);
  const text = String(url).trim().replace(/\/+$/, '');
  if (text === '') throw wrongAddress('is empty');
  // `//host` and `/\host` would leave the page's own server, so they are no paths.
  if (/^\/(?![/\\])/.test(text)) {
    if (/[?#]/.test(text)) throw wrongAddress('may hold no query or fragment');
    return text;
  }
  if (!URL.canParse(text)) throw wrongAddress('is neither absolute (https://…) nor a path (/api/…)');
  const { protocol, host, pathname, username, password } = new URL(text);
  const shown = `"${protocol}//${host}${pathname}"`;
  if (!/^https?:$/.test(protocol)) throw wrongAddress('must use http or https');
  // In the text, because an empty query or fragment is not in the parsed URL and would still swallow the paths.
  if (username || password || /[?#]/.test(text))
    throw wrongAddress(`${shown} may hold no credentials, query or fragment`);
  return text;
}

/** An address of the same server that is not below its version prefix. */
export const besideVersion = (baseUrl: string, path: string): string =>
  baseUrl.startsWith('/') ? path : `${new URL(baseUrl).origin}${path}`;

/** Whether the address is on this machine, where no real key can be spent. */
export function isLoopback(url: string): boolean {
  if (url.startsWith('/')) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Whether calls stay on this machine, so that they need no network; a path is on the page's own server. */
export function isOnThisMachine(url: string): boolean {
  if (!url.startsWith('/')) return isLoopback(url);
  return typeof location !== 'undefined' && /^https?:/.test(location.href) && isLoopback(location.href);
}
