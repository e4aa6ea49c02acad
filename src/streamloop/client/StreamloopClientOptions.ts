import type { Clock } from '../../platform/clock/Clock.js';

interface CommonOptions {
  /** Sent as `X-Workspace-Id`, except with the list of workspaces. */
  workspaceId?: string;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
  /** Default: the clock of the machine. */
  clock?: Clock;
  /** From 0 to below 1, for the jitter of pauses. Default `Math.random`. */
  random?: () => number;
  /**
   * Draws the key of one click, 200 printable ASCII characters at most. Default: a random UUID. A key that it has given
   * before is refused with `invalid-option`: a start with an old key would get the old answer back and start nothing.
   */
  newKey?: () => string;
  /** Whether this device may have a network. Default: what the browser says; an address on this machine needs none. */
  isOnline?: () => boolean;
}

/** Calls go to a `createStreamloopHandler` of yours, which holds key or tokens. The way for browsers. */
export interface StreamloopHandlerClientOptions extends CommonOptions {
  kind: 'handler';
  /** Absolute, or relative to the page: `/api/streamloop`. */
  endpoint: string | URL;
  /** Added to every call, for example your own session token; asked for before each call. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
}

/** Asks for the token of a call. */
export type GetAccessToken = (why: {
  /** The token that the service has just answered with 401, so that it is renewed; null: any that is good will do. */
  refused: string | null;
}) => Promise<string>;

/** Calls go to the service with the access token of a person, such as that of `createBrowserAuth`. */
export interface StreamloopTokenClientOptions extends CommonOptions {
  kind: 'token';
  /** Asked before each call, and once more after a 401. Reject with the `StreamloopError` that callers are to see. */
  getAccessToken: GetAccessToken;
  /** Default `https://api.streamloop.app/v1`. https, unless it is on this machine; redirects are not followed. */
  baseUrl?: string | URL;
}

/** Calls go to the service with an API key, which opens the whole account: for servers only. */
export interface StreamloopKeyClientOptions extends CommonOptions {
  kind: 'key';
  /** `sl_…`. */
  apiKey: string;
  /** A key has no workspace of its own. */
  workspaceId: string;
  /** Default `https://api.streamloop.app/v1`. https, unless it is on this machine; redirects are not followed. */
  baseUrl?: string | URL;
}

/** What `createStreamloopClient` takes; `kind` decides who holds the secret. */
export type StreamloopClientOptions =
  | StreamloopHandlerClientOptions
  | StreamloopTokenClientOptions
  | StreamloopKeyClientOptions;
