import * as v from 'valibot';

/** A sign-in, as the cookie holds it. */
export const sessionSchema = v.object({
  /** Names the sign-in, to nobody but this server. */
  sid: v.string(),
  accessToken: v.pipe(v.string(), v.nonEmpty()),
  refreshToken: v.optional(v.string()),
  /** When the access token is over, Unix milliseconds; without one, the service's 401 says so. */
  expiresAtMs: v.optional(v.number()),
  scopes: v.array(v.string()),
  /** Whose it is by the app's own login, as a hash; empty where that names nobody. */
  subject: v.optional(v.string(), ''),
  /** When the browser is signed out if these tokens are not exchanged before, Unix milliseconds. */
  endsAtMs: v.number(),
});

export type StreamloopSession = v.InferOutput<typeof sessionSchema>;

/** What the browser brings back from the authorization server must fit what it took there. */
export const transactionSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  scopes: v.array(v.string()),
  redirectUri: v.string(),
  subject: v.optional(v.string(), ''),
  returnTo: v.string(),
});

export type Transaction = v.InferOutput<typeof transactionSchema>;
