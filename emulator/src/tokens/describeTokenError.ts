import { errors } from 'jose';
import { ValiError } from 'valibot';

/** Why a token is refused, in plain words; the text reaches the client through the validate endpoint. */
export function describeTokenError(error: unknown): string {
  if (error instanceof errors.JWTExpired) {
    return 'The token has expired. Ask the API for a fresh one.';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'The token was not signed by this emulator. Use a token from its own API; a restart makes all older ones invalid.';
  }
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof ValiError) {
    return `The token lacks a grant that joining needs: ${error.message}`;
  }
  return 'The token is not a LiveKit access token (a JWT signed with HS256).';
}
