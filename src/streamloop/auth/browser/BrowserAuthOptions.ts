import type { Clock } from '../../../platform/clock/Clock.js';
import type { AuthPage } from '../page/AuthPage.js';

/** What `createBrowserAuth` takes. */
export interface BrowserAuthOptions {
  /** The authorization server, whose metadata is asked for by RFC 8414. Default `https://streamloop.app`. */
  issuer?: string | URL;
  /** Of a public client, which has no secret. */
  clientId: string;
  /** A page of this app, exactly as it is registered; absolute, or a path of the page's own server. */
  redirectUri: string | URL;
  /**
   * What to ask for. Default: to read, write and delete, and `offline_access` where the server offers it, for a sign-in that
   * outlasts the access token. Which scope really does that is not documented. With `openid`, the nonce is checked as well.
   */
  scopes?: readonly string[];
  /**
   * Shows the page that the sign-in was begun on. It must not load it anew: the tokens would be gone. Default: puts the
   * path into the address bar; with a router, pass its way to go there, such as `(path) => navigate(path, { replace: true })`.
   */
  onReturn?: (path: string) => void;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Keeps the verifier and the state while the person is away. Default `sessionStorage`. */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Default: the page of the browser. */
  page?: AuthPage;
  /** Default: the clock of the machine. */
  clock?: Clock;
}
