import type { ValidationIssue } from '../../errors/envelopes.js';

/** Error body of the v0.2 API. `error` is a code; `message` says in words what happened. */
export interface PushErrorBody {
  error: PushErrorCode;
  message: string;
  details?: ValidationIssue[];
}

/** Only `stream_not_found` has been seen in the wild: v0.2 enumerates none of its codes. */
export type PushErrorCode =
  | 'bad_request'
  | 'invalid_stream_id'
  | 'unauthorized'
  | 'insufficient_credits'
  | 'stream_not_found'
  | 'not_found'
  | 'method_not_allowed'
  | 'payload_too_large'
  | 'validation_error'
  | 'too_many_streams'
  | 'injected_fault'
  | 'internal_error'
  | 'inference_failed'
  | 'service_unavailable';

export function pushErrorBody(error: PushErrorCode, message: string): PushErrorBody {
  return { error, message };
}

type Refusing = Exclude<PushErrorCode, 'injected_fault' | 'internal_error'>;

const statuses: Readonly<Record<Refusing, number>> = {
  bad_request: 400,
  invalid_stream_id: 400,
  unauthorized: 401,
  insufficient_credits: 402,
  stream_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  validation_error: 422,
  too_many_streams: 429,
  inference_failed: 500,
  service_unavailable: 503,
};

/** The answer to a request of v0.2 that failed. */
export function pushError(error: Refusing, message: string, headers: Record<string, string> = {}): Response {
  return Response.json(pushErrorBody(error, message), { status: statuses[error], headers });
}

/** 422; the message holds every rule that was broken, as clients show nothing else. */
export function pushValidationError(details: ValidationIssue[]): Response {
  const message = details.map(({ loc, msg }) => `${loc.slice(1).join('.') || 'body'}: ${msg}`).join('; ');
  const body: PushErrorBody = { error: 'validation_error', message, details };
  return Response.json(body, { status: statuses.validation_error });
}
