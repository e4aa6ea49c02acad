import { OvershootError, type OvershootErrorCode, type Stage } from '../../errors/index.js';
import { chatErrorCode } from './chatErrorCode.js';
import type { Call, OvershootEndpoint } from './exchange.js';
import { readServiceError, type ServiceError } from './serviceError.js';
import { retryAfterMs } from './retryAfter.js';
import { withoutAddress } from './withoutAddress.js';

/** A handler's own answers where the status alone says too little. */
const HANDLER_CODES: Readonly<Record<string, OvershootErrorCode>> = {
  'session-over': 'session-over',
  'too-many-streams': 'too-many-streams',
  'create-outcome-unknown': 'create-outcome-unknown',
};

/** Makes the one error type out of a failed answer, whatever its body looks like. */
export function failedAnswer(
  { stage, source, kind }: Pick<Call, 'stage' | 'source'> & { kind: OvershootEndpoint['kind'] },
  response: Pick<Response, 'status' | 'headers'>,
  body: unknown,
  nowMs: number,
): OvershootError {
  const service = readServiceError(body);
  const code =
    (kind === 'handler' ? codeOfHandler(response.status, service) : null) ??
    (source ? codeOfPull(stage, response.status, service) : codeOf(stage, response.status, service));
  return new OvershootError(code, {
    stage,
    status: response.status,
    serviceCode: service.code,
    expectedRegion: service.expectedRegion,
    requestId: service.requestId ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), nowMs),
    detail: service.message && `The service says: ${shortened(withoutAddress(service.message, source))}`,
  });
}

/** What a server behind the service says may be a page of its own. */
const LONGEST_TEXT = 500;
const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

/** `Object.hasOwn`, because the code comes from outside. A login before the handler says 401 as well, in words of its own. */
function codeOfHandler(status: number, { code = '' }: ServiceError): OvershootErrorCode | null {
  if (status === 401) return 'not-signed-in';
  return Object.hasOwn(HANDLER_CODES, code) ? (HANDLER_CODES[code] ?? null) : null;
}

const ABOUT_ONE_STREAM: ReadonlySet<Stage> = new Set([
  'status',
  'keepalive',
  'viewer-token',
  'delete',
  'prompt',
  'feedback',
]);

/** A source that could not be opened is told in words alone; a request that was malformed has a code of its own. */
function codeOfPull(stage: Stage, status: number, service: ServiceError): OvershootErrorCode {
  if (service.code === 'source-not-allowed') return 'source-not-allowed';
  return status === 422 && service.code === undefined ? 'source-unreachable' : codeOf(stage, status, service);
}

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
