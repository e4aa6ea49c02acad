import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';

const CODE = /^[\w.-]{1,64}$/;

/** An error of a sign-in as a log may keep it: those of the library hold the answers they are about, tokens and codes among them. */
export function withoutSecrets(error: unknown): Error {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError)
    return new Error(
      `The authorization server answered ${CODE.test(error.error) ? error.error : 'an error'}.`,
    );
  return new Error(error instanceof Error ? `${error.name}: ${error.message}` : 'Something else was thrown.');
}
