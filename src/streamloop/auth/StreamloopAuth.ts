import type { StreamloopError } from '../errors/StreamloopError.js';

/** Who is signed in. Holds no token. */
export interface AuthSnapshot {
  /** `unknown`: nobody has looked yet; `failed`: the last sign-in came to nothing, see `error`. */
  status: 'unknown' | 'signed-out' | 'signing-in' | 'signed-in' | 'failed';
  /** What the tokens allow, such as `streamloop:read`. Empty where nobody is signed in. */
  scopes: readonly string[];
  /** The one that calls go to; null: the one of the token. */
  workspaceId: string | null;
  /** False where a handler works with an API key: nobody signs in or out there. */
  canSignIn: boolean;
  /** Another one for each sign-in, where a handler tells one: no secret, and no name of a person. */
  signInId: string | null;
  error: StreamloopError | null;
}

/**
 * The sign-in of a page: by a handler, which keeps the tokens (`createHandlerAuth`), or by the page itself
 * (`createBrowserAuth`). Made at rest: nothing is asked before `check` or the first subscriber.
 */
export interface StreamloopAuth {
  getSnapshot(): AuthSnapshot;
  subscribe(listener: () => void): () => void;
  /** Looks who is signed in, and finishes a sign-in that comes back to this page. Single flight; never rejects. */
  check(): Promise<void>;
  /**
   * Leaves the page for the authorization server. From clicks only. `returnTo`: a path of this page's own server; default:
   * where the page is. Rejects with `invalid-option` for another one; what else goes wrong stands in the snapshot.
   */
  signIn(options?: { returnTo?: string }): Promise<void>;
  /** Never rejects: what goes wrong stands in the snapshot, and whether somebody is signed in still. */
  signOut(): Promise<void>;
}
