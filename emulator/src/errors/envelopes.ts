/** Error bodies of the Overshoot API, as its reference and its OpenAPI documents show them. */

/** `{detail: text}`: streams, and 401, 403, 404, 405, 413, 5xx everywhere. */
export interface DetailError {
  detail: string;
}

/** 422 with one entry for each field that does not fit. */
export interface ValidationError {
  error: 'validation_error';
  message: string;
  details: ValidationIssue[];
}

export interface ValidationIssue {
  loc: (string | number)[];
  msg: string;
  type: string;
}

/** 409 where the request asks for another region than the one that serves the stream. */
export interface RegionError {
  detail: { error: 'region_error'; expected_region: string; requested_region: string | null };
}

export function detailError(detail: string): DetailError {
  return { detail };
}

export function validationError(details: ValidationIssue[]): ValidationError {
  const fields = details.map((issue) => issue.loc.join('.')).join(', ');
  return { error: 'validation_error', message: `The request does not fit: ${fields}`, details };
}

export function regionError(expected: string, requested: string): RegionError {
  return { detail: { error: 'region_error', expected_region: expected, requested_region: requested } };
}
