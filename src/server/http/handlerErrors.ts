/** What the handler itself refuses, and how it is told; what the service refuses keeps the service's status. */
export const handlerErrors = {
  unauthorized: { status: 401, text: 'Nobody is signed in, or not for this.' },
  'not-signed-in': {
    status: 401,
    text: 'Nobody is signed in at the service, or not any more. Sign in again.',
  },
  'insufficient-scope': { status: 403, text: 'This login may not do that.' },
  'cross-site': { status: 403, text: 'Calls from other sites are refused.' },
  'not-found': { status: 404, text: 'There is nothing at this path.' },
  'stream-not-found': { status: 404, text: 'There is no such stream.' },
  'method-not-allowed': { status: 405, text: 'This path knows other methods.' },
  'session-over': {
    status: 410,
    text: 'This stream has reached the longest time that is allowed. Start another one.',
  },
  'body-too-large': { status: 413, text: 'The body of the request is too large.' },
  'content-type': { status: 415, text: 'The body must be application/json.' },
  'bad-request': { status: 400, text: 'The request does not fit.' },
  'source-not-allowed': {
    status: 422,
    text: 'No such source is configured; addresses are never taken from a page.',
  },
  'model-not-allowed': { status: 403, text: 'This model is not on the list.' },
  'in-progress': { status: 409, text: 'The same request is on its way already.' },
  'too-many-requests': { status: 429, text: 'Too many requests.' },
  'too-many-streams': { status: 429, text: 'As many streams as allowed are live. Stop one first.' },
  // As servers log it; nobody is there to read it.
  aborted: { status: 499, text: 'The browser has left.' },
  'not-configured': { status: 500, text: 'The server is not set up: see its log.' },
  'internal-error': { status: 500, text: 'The server failed: see its log.' },
  'create-outcome-unknown': {
    status: 502,
    text: 'The service did not say whether a stream was made. One that was made ends with its lease.',
  },
  'upstream-failed': { status: 502, text: 'The service gave no usable answer.' },
  'upstream-refused-key': { status: 502, text: 'The service refused the server: see its log.' },
  'store-unavailable': { status: 503, text: 'The store of limits does not answer.' },
  'upstream-timeout': { status: 504, text: 'The service did not answer in time.' },
} as const;

/** Name of an entry of `handlerErrors`. Codes are API: they change only with a major version. */
export type HandlerErrorCode = keyof typeof handlerErrors;
