import { OvershootError, type OvershootErrorCode, type Stage } from '../../errors/index.js';
import { chatErrorCode } from './chatErrorCode.js';
import { readServiceError, type ServiceError } from './serviceError.js';
import { retryAfterMs } from './retryAfter.js';

/** Makes the one error type out of a failed answer, whatever its body looks like. */
export function failedAnswer(
  stage: Stage,
  response: Pick<Response, 'status' | 'headers'>,
  body: unknown,
  nowMs: number,
): OvershootError {
  const service = readServiceError(body);
  return new OvershootError(codeOf(stage, response.status, service), {
    stage,
    status: response.status,
    serviceCode: service.code,
    expectedRegion: service.expectedRegion,
    requestId: service.requestId ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), nowMs),
    detail: service.message && `The service says: ${shortened(service.message)}`,
  });
}

/** What a server behind the service says may be a page of its own. */
const LONGEST_TEXT = 500;
const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

const ABOUT_ONE_STREAM: ReadonlySet<Stage> = new Set(['status', 'keepalive', 'viewer-token', 'delete']);

function codeOf(stage: Stage, status: number, service: ServiceError): OvershootErrorCode {
  const known = stage === 'chat' ? chatErrorCode(status, service.code ?? '') : null;
  if (known) return known;
  switch (status) {
    case 401:
      return 'unauthorized';
    case 402:
      return 'billing-denied';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return ABOUT_ONE_STREAM.has(stage) ? 'stream-not-found' : 'not-found';
    case 408:
      return 'timeout';
    case 409:
      return service.code === 'region_error' ? 'region-mismatch' : 'conflict';
    case 425:
    case 429:
      return 'rate-limited';
    case 503:
      return 'no-capacity';
    default:
      return status >= 500 ? 'server-error' : 'bad-request';
  }
}
