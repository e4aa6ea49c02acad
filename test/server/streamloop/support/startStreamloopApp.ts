import { parseSetCookie } from 'cookie-es';
import {
  createStreamloopHandler,
  type StreamloopHandler,
  type StreamloopHandlerEvent,
  type StreamloopHandlerOptions,
  type StreamloopOAuthAccess,
} from '../../../../src/server/index.js';
import { API, CLIENT_ID, createIssuer, ISSUER, type Issuer } from './createIssuer.js';

export const APP = 'https://app.test';
export const BASE = '/api/streamloop';
export const SECRET = 'a-secret-of-32-bytes-and-some-more';

/** A browser: it keeps cookies, and says where its calls come from. */
export function createBrowser(handler: StreamloopHandler, origin = APP) {
  const cookies = new Map<string, string>();
  const request = async (method: string, url: URL, init: RequestInit, site: string): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('sec-fetch-site', site);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await handler(new Request(url, { ...init, method, headers }));
    for (const text of response.headers.getSetCookie()) {
      const cookie = parseSetCookie(text, { decode: (value) => value });
      if (cookie?.maxAge === 0) cookies.delete(cookie.name);
      else if (cookie) cookies.set(cookie.name, cookie.value ?? '');
    }
    return response;
  };
  return {
    cookies,
    /** A call of the page. */
    ask: (method: string, path: string, init: RequestInit & { json?: unknown } = {}) => {
      const { json, ...rest } = init;
      const headers = new Headers(init.headers);
      if (json !== undefined) headers.set('content-type', 'application/json');
      const body = json === undefined ? {} : { body: JSON.stringify(json) };
      return request(method, new URL(`${BASE}${path}`, origin), { ...rest, ...body, headers }, 'same-origin');
    },
    /** The address line: a link, or another server that sends the browser here. */
    go: (url: URL | string, site = 'cross-site') => request('GET', new URL(url, origin), {}, site),
  };
}

/** The cookie of who is signed in. */
export const sessionCookie = ({ cookies }: { cookies: Map<string, string> }): string | undefined =>
  [...cookies.keys()].find((name) => /lv_streamloop_[\w-]{8}$/.test(name));

export type Browser = ReturnType<typeof createBrowser>;

export interface StreamloopApp {
  issuer: Issuer;
  handler: StreamloopHandler;
  events: StreamloopHandlerEvent[];
  browser: Browser;
  /** Where a sign-in comes to, with nothing wrong in between. */
  signIn: (returnTo?: string, browser?: Browser) => Promise<Response>;
}

/** A handler between browsers and an authorization server that can lie. */
export async function startStreamloopApp({
  access,
  issuer: given,
  ...options
}: Partial<Omit<StreamloopHandlerOptions, 'access'>> & {
  access?: Partial<StreamloopOAuthAccess>;
  issuer?: Issuer;
} = {}): Promise<StreamloopApp> {
  const issuer = given ?? (await createIssuer());
  const events: StreamloopHandlerEvent[] = [];
  const handler = createStreamloopHandler({
    basePath: BASE,
    baseUrl: API,
    fetch: issuer.fetch,
    onEvent: (event) => events.push(event),
    ...options,
    access: {
      kind: 'oauth',
      clientId: CLIENT_ID,
      issuer: ISSUER,
      secrets: [{ kid: 'k1', secret: SECRET }],
      ...access,
    },
  });
  const first = createBrowser(handler);
  return {
    issuer,
    handler,
    events,
    browser: first,
    async signIn(returnTo = '/streams?tab=1', browser = first) {
      const away = await browser.go(
        `${BASE}/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`,
        'same-origin',
      );
      return browser.go(issuer.allow(away.headers.get('location') ?? ''));
    },
  };
}
