import type { Clock } from '../../platform/clock/Clock.js';
import type { SigningKeys } from '../handle/SigningKeys.js';
import type { Awaitable } from '../HandlerOptions.js';
import type { Secret } from '../settings/createSecretReader.js';
import type { Store } from '../store/Store.js';
import type { StreamloopHandlerEvent } from './StreamloopHandlerEvent.js';

/** What somebody may do: `read`; `write` makes and controls as well; `destructive` deletes as well (reference 2.3). */
export type StreamloopRight = 'read' | 'write' | 'destructive';

/** Everybody signs in at StreamLoop, and sees streams of their own. Tokens are kept in an encrypted cookie that no script can read. */
export interface StreamloopOAuthAccess<Ctx = void> {
  kind: 'oauth';
  /** As it is registered at the authorization server. */
  clientId: Secret<string, Ctx>;
  /** Of a confidential client; left out, the client is a public one. */
  clientSecret?: Secret<string, Ctx>;
  /**
   * What cookies are encrypted with, 32 bytes or more each; the first one encrypts, all of them decrypt. Where several
   * instances run, a new one comes to the end of the list everywhere first, and to the front when all of them know it. The
   * old one can go after `sessionSeconds` more: cookies that it has encrypted are over by then.
   */
  secrets: Secret<SigningKeys, Ctx>;
  /** The authorization server. Default `https://streamloop.app`; `http:` only on this machine. */
  issuer?: string;
  /**
   * Sent as they are. Default `openid offline_access streamloop:read streamloop:write streamloop:destructive`, without those
   * that the authorization server does not offer by its metadata. Which scope grants a refresh token is not documented;
   * `offline_access` is the usual one.
   */
  scopes?: readonly string[];
  /**
   * Where the authorization server sends people back, as registered. Default `{origin}{basePath}/auth/callback`, by the
   * address of the request: behind a proxy, and in Next.js, servers see one of their own there, so say it.
   */
  redirectUri?: string;
  /** Where people come to after a sign-in that names no place. Default `/`. */
  afterSignIn?: string;
  /**
   * How long a browser stays signed in, seconds, from the sign-in and then from each time its tokens are exchanged for new
   * ones: when it calls and they are over. Without a refresh token it stays as long as the first one. Default 30 days.
   */
  sessionSeconds?: number;
  /**
   * Your own login beside the one of StreamLoop; false or null refuses the call. With a subject, a sign-in belongs to that
   * person: who comes next to the same browser has to sign in at StreamLoop as well. The cookie of your login must be
   * `SameSite=Lax`: a `Strict` one does not come along when the authorization server sends the browser back, and the sign-in
   * then fails with `sign-in-failed`. Default: everybody may sign in.
   */
  authorize?: (request: Request, context: Ctx) => Awaitable<boolean | { subject: string } | null>;
  /**
   * Where instances agree on who refreshes a token, because a refresh token works once. It is also what makes a sign-out
   * final: by it every instance, also one that is started later, refuses a copy of the cookie. What is put there of tokens is
   * encrypted. Default: the memory of this process.
   */
  store?: Store;
}

/** All calls go with one API key, which has the whole account: your own login decides who may do what. */
export interface StreamloopKeyAccess<Ctx = void> {
  kind: 'key';
  /** `sl_…`, from the dashboard of the service. */
  apiKey: Secret<string, Ctx>;
  /** The workspace that all calls go to; a key has none of its own. */
  workspaceId: Secret<string, Ctx>;
  /** Who is asking, by your own login; null refuses the call. */
  authorize: (request: Request, context: Ctx) => Awaitable<{ may: StreamloopRight } | null>;
}

/** What `createStreamloopHandler` takes. `Ctx` is what the framework gives beside the request, such as `env` of a worker. */
export interface StreamloopHandlerOptions<Ctx = void> {
  /** Path below which the handler answers, without a slash at its end: `/api/streamloop`. */
  basePath: string;
  /** Who may call the service, and with what. */
  access: StreamloopOAuthAccess<Ctx> | StreamloopKeyAccess<Ctx>;
  /** The service, or an emulator. Default `https://api.streamloop.app/v1`. */
  baseUrl?: string;
  /**
   * Other origins whose pages may call, with the cookies of your own login: `https://app.example`. Default none. With access
   * of kind `key` only: a sign-in at StreamLoop ends at the origin of the handler, and its cookies do not come along from
   * other sites.
   */
  allowedOrigins?: readonly string[];
  /** Each call, after its answer, without token, key or body. */
  onEvent?: (event: StreamloopHandlerEvent) => void;
  /** Default the global one. */
  fetch?: typeof fetch;
  /** For tests. Default that of the machine. */
  clock?: Clock;
}
