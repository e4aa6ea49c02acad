/** Type and status of every code of `POST /chat/completions`, as the service's pages on errors give or imply them. */
export const chatErrorCodes = {
  stream_url_invalid: { status: 400, type: 'validation_error' },
  query_param_invalid: { status: 400, type: 'validation_error' },
  segment_invalid: { status: 400, type: 'stream_error' },
  provider_safety_block: { status: 400, type: 'provider_error' },
  billing_denied: { status: 402, type: 'billing_error' },
  stream_unauthorized: { status: 403, type: 'stream_error' },
  stream_not_found: { status: 404, type: 'stream_error' },
  segment_empty: { status: 404, type: 'stream_error' },
  /** The documents say that an unknown model is 404, but not by which code. */
  model_not_found: { status: 404, type: 'validation_error' },
  frame_not_yet_produced: { status: 409, type: 'stream_error' },
  frame_evicted: { status: 410, type: 'stream_error' },
  rate_limit_exceeded: { status: 429, type: 'rate_limit_error' },
  internal_error: { status: 500, type: 'internal_error' },
  upstream_request_failed: { status: 502, type: 'upstream_error' },
  upstream_timeout: { status: 504, type: 'upstream_error' },
} as const;

export type ChatErrorCode = keyof typeof chatErrorCodes | `upstream_http_${number}`;
