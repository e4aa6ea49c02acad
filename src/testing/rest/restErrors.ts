import type { OvershootError, OvershootErrorCode } from '../../core/errors/index.js';

/** How a failed call looks on the wire: a status, and the service's own code where the status alone says too little. */
interface RestError {
  status: number;
  code?: string;
}

/** So that a client reads the very code that a test has scripted. What is missing here no answer can say. */
const REST_ERRORS: Readonly<Partial<Record<OvershootErrorCode, RestError>>> = {
  'bad-request': { status: 400 },
  unauthorized: { status: 401 },
  'not-signed-in': { status: 401 },
  'billing-denied': { status: 402 },
  forbidden: { status: 403 },
  'not-found': { status: 404 },
  'stream-not-found': { status: 404, code: 'stream_not_found' },
  timeout: { status: 408 },
  conflict: { status: 409 },
  'session-over': { status: 410, code: 'session-over' },
  'source-unreachable': { status: 422 },
  'source-not-allowed': { status: 403, code: 'source-not-allowed' },
  'rate-limited': { status: 429 },
  'too-many-streams': { status: 429, code: 'too-many-streams' },
  'server-error': { status: 500 },
  'create-outcome-unknown': { status: 502, code: 'create-outcome-unknown' },
  'upstream-failed': { status: 502, code: 'upstream_request_failed' },
  'no-capacity': { status: 503 },
  'model-unavailable': { status: 503, code: 'model_unavailable' },
  'frame-not-ready': { status: 409, code: 'frame_not_yet_produced' },
  'frame-evicted': { status: 410, code: 'frame_evicted' },
  'segment-empty': { status: 404, code: 'segment_empty' },
  'safety-blocked': { status: 400, code: 'provider_safety_block' },
};

/** Failures without any answer. */
const SILENT: ReadonlySet<OvershootErrorCode> = new Set(['network', 'offline', 'aborted']);

/** The answer of a call that fails in this way; null where no answer of the service can mean that. */
export function failedResponse({ code, status, retryAfterMs }: OvershootError): Response | null {
  if (SILENT.has(code)) return Response.error();
  const known = REST_ERRORS[code];
  if (!known) return null;
  const message = `The fake service says ${code}.`;
  return Response.json(
    known.code === undefined ? { detail: message } : { error: { message, code: known.code } },
    {
      status: status ?? known.status,
      ...(retryAfterMs === undefined ? {} : { headers: { 'retry-after': String(retryAfterMs / 1000) } }),
    },
  );
}
