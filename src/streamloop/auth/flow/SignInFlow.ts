/** What a sign-in has brought. Lives in a closure and nowhere else. */
export interface Tokens {
  accessToken: string;
  /** Null where the server gave none; then the person signs in again. */
  refreshToken: string | null;
  /** When to renew it, Unix milliseconds of this device; null where the server does not say. */
  renewAt: number | null;
  /** When it is over. */
  expiresAt: number | null;
  scopes: readonly string[];
}

/** What a page has to remember while the person is away. The verifier is of no use without the code, and the code is used once. */
export interface PendingSignIn {
  issuer: string;
  state: string;
  verifier: string;
  /** Where an id token was asked for. */
  nonce?: string | undefined;
  returnTo: string;
}

/** The steps of OAuth 2.1 with PKCE. All reject with `StreamloopError` only, which quotes neither code nor token. */
export interface SignInFlow {
  /** Where to send the person, and what to remember. */
  begin(redirectUri: string, returnTo: string): Promise<{ url: string; pending: PendingSignIn }>;
  /** Checks what came back, and exchanges the code. */
  finish(answer: URLSearchParams, redirectUri: string, pending: PendingSignIn): Promise<Tokens>;
  /** `not-signed-in` where the server has ended the sign-in. */
  refresh(tokens: Tokens & { refreshToken: string }): Promise<Tokens>;
  /** Ends the sign-in at the server, where it has a way to do so. */
  revoke(tokens: Tokens): Promise<void>;
}
