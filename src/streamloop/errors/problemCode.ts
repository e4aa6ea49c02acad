import type { StreamloopErrorCode } from './streamloopErrorCatalog.js';
import { serviceErrors } from './serviceErrors.js';

/** A handler's own refusals, where the status alone says too little. */
const HANDLER_CODES: Readonly<Record<string, StreamloopErrorCode>> = {
  'not-signed-in': 'not-signed-in',
  'cross-site': 'forbidden',
  'upstream-timeout': 'timeout',
  'not-configured': 'server-not-set-up',
  'upstream-refused-key': 'server-not-set-up',
};

const isServiceCode = (code: string): code is keyof typeof serviceErrors =>
  // Not `in`: the code comes from outside.
  Object.hasOwn(serviceErrors, code);

/** What a failed answer is about, where the same words mean different things. */
export interface ProblemContext {
  status: number;
  /** The `code` of the problem document. */
  serviceCode: string | undefined;
  /** Whether one stream was asked for, so that "not found" means it. */
  ofStream: boolean;
  /** Whether a handler was asked, which may stand behind a login of its own. */
  byHandler: boolean;
}

/**
 * The kit's code for a failed answer: by the service's own code in any spelling (the sample of June 2026 has lower case),
 * else by the rule for codes that are not listed (its ending), else by the status.
 */
export function problemCode({
  status,
  serviceCode,
  ofStream,
  byHandler,
}: ProblemContext): StreamloopErrorCode {
  const code = serviceCode?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const notFound = ofStream ? 'stream-not-found' : 'not-found';
  if (code === undefined || code === '')
    return byHandler && status === 401 ? 'not-signed-in' : byStatus(status, notFound);
  if (code === 'not-found') return notFound;
  if (isServiceCode(code)) return code;
  const own = byHandler && Object.hasOwn(HANDLER_CODES, code) ? HANDLER_CODES[code] : undefined;
  if (own) return own;
  if (code.endsWith('-not-found')) return 'not-found';
  if (code.endsWith('-forbidden')) return 'forbidden';
  if (code.endsWith('-unavailable')) return 'unavailable';
  return byStatus(status, notFound);
}

const STATUSES: Readonly<Record<number, StreamloopErrorCode>> = {
  401: 'unauthenticated',
  402: 'insufficient-credits',
  403: 'forbidden',
  405: 'method-not-allowed',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  422: 'invalid-input',
  425: 'rate-limited',
  429: 'rate-limited',
  502: 'upstream-error',
  503: 'unavailable',
  504: 'timeout',
};

const byStatus = (status: number, notFound: StreamloopErrorCode): StreamloopErrorCode =>
  status === 404 ? notFound : (STATUSES[status] ?? (status >= 500 ? 'internal' : 'bad-request'));
