import { createOvershootClient, type OvershootClient } from '../../../src/core/index.js';

export interface Visitor {
  /** The kit in the page of this person. */
  client: OvershootClient;
  /** A request of a page, below the handler's path. */
  send(
    method: string,
    path: string,
    init?: { headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
}

/** Somebody's browser, as a server sees it: with a cookie, and with what every browser of today says about the page. */
export function visitor(appUrl: string, user: string | null): Visitor {
  const endpoint = `${appUrl}/api/overshoot`;
  const request: typeof fetch = (input, init = {}) => {
    const headers = new Headers(init.headers);
    if (user !== null) headers.set('cookie', `user=${user}`);
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    return fetch(input, { ...init, headers });
  };
  return {
    client: createOvershootClient({ kind: 'handler', endpoint, fetch: request }),
    send: (method, path, init = {}) => request(`${endpoint}${path}`, { ...init, method }),
  };
}
