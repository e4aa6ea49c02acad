import {
  AuthorizationResponseError,
  INVALID_RESPONSE,
  JWT_CLAIM_COMPARISON,
  OperationProcessingError,
  ResponseBodyError,
} from 'oauth4webapi';

/** What a page is told of a sign-in that came to nothing; codes of `StreamloopError`. */
export type SignInFailure = 'access-denied' | 'sign-in-mismatch' | 'sign-in-failed';

/** State and issuer that do not fit are `INVALID_RESPONSE`, a nonce that does not is a claim of the ID token. */
const MISMATCHES: readonly (string | undefined)[] = [INVALID_RESPONSE, JWT_CLAIM_COMPARISON];

export function signInFailure(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? 'access-denied' : 'sign-in-failed';
  // The code or the verifier is not the one of this sign-in, or it took too long.
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'sign-in-mismatch';
  if (error instanceof OperationProcessingError && MISMATCHES.includes(error.code)) return 'sign-in-mismatch';
  return 'sign-in-failed';
}
