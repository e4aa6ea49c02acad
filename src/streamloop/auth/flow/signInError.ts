import { AuthorizationResponseError, OperationProcessingError, ResponseBodyError } from 'oauth4webapi';
import { redacted } from '../../errors/redacted.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { StreamloopErrorCode } from '../../errors/streamloopErrorCatalog.js';

/** What the authorization server has said, if it has said anything. Without the cause: it holds codes and tokens. */
export function signInError(cause: unknown, refusedGrant: StreamloopErrorCode): StreamloopError {
  if (cause instanceof StreamloopError) return cause;
  const stage = 'sign-in';
  if (cause instanceof AuthorizationResponseError)
    return new StreamloopError(cause.error === 'access_denied' ? 'access-denied' : 'sign-in-failed', {
      stage,
      serviceCode: redacted(cause.error),
      detail: said(cause.error, cause.error_description),
    });
  if (cause instanceof ResponseBodyError)
    return new StreamloopError(cause.error === 'invalid_grant' ? refusedGrant : 'sign-in-failed', {
      stage,
      status: cause.status,
      serviceCode: redacted(cause.error),
      detail: said(cause.error, cause.error_description),
    });
  // The library's own words, which name what is wrong and quote no value.
  const isChecked = cause instanceof OperationProcessingError;
  return new StreamloopError('sign-in-failed', {
    stage,
    detail: isChecked ? `The authorization server: ${cause.message}.` : undefined,
  });
}

const said = (error: string, description: string | undefined): string =>
  `The authorization server says: ${redacted(description ? `${error}, ${description}` : error)}.`;
