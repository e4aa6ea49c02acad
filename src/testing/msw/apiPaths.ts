import type { OvershootMockOptions } from './OvershootMock.js';

/** Where the API is, as MSW finds it. */
interface ApiPath {
  pattern: string;
  /** The path of a request as the API names it. */
  pathOf: (pathname: string) => string;
}

const SERVICE_URL = 'https://api.overshoot.ai/v1beta';

/** A handler has all below one path; the service itself bills beside its versions. */
export function apiPaths(options: OvershootMockOptions): ApiPath[] {
  if (options.kind === 'direct') {
    const base = trimmed(options.baseUrl ?? SERVICE_URL);
    const { origin } = new URL(base);
    return [below(base), { pattern: `${origin}/billing/*`, pathOf: (pathname) => pathname }];
  }
  const endpoint = trimmed(options.endpoint ?? '/api/overshoot');
  // Wherever a test runs, its page may have another address, or none.
  return [below(endpoint.startsWith('/') ? `*${endpoint}` : endpoint)];
}

function below(address: string): ApiPath {
  const prefix = address.startsWith('*') ? address.slice(1) : new URL(address).pathname.replace(/\/$/, '');
  // An app may live below a path of its own.
  return {
    pattern: `${address}/*`,
    pathOf: (pathname) => pathname.slice(pathname.indexOf(`${prefix}/`) + prefix.length),
  };
}

const trimmed = (address: string | URL): string => String(address).replace(/\/+$/, '');
