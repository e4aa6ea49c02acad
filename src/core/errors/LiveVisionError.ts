/** Where it happened. The last ones are StreamLoop's. */
export type Stage =
  | 'create'
  | 'status'
  | 'keepalive'
  | 'viewer-token'
  | 'delete'
  | 'models'
  | 'chat'
  | 'billing'
  | 'prompt'
  | 'results'
  | 'feedback'
  | 'capture'
  | 'publish'
  | 'view'
  | 'setup'
  | 'list'
  | 'update'
  | 'start'
  | 'stop'
  | 'schedule'
  | 'readiness'
  | 'live-stats'
  | 'destinations'
  | 'uploads'
  | 'account'
  | 'sign-in';

/** What an error is made of besides its code and its message. */
export interface ErrorDetails {
  stage: Stage;
  retryable: boolean;
  retryAfterMs?: number | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  serviceCode?: string | undefined;
  cause?: unknown;
}

/** Base of all errors of the kit. `code` is stable; the message is for developers and may change. */
export class LiveVisionError<C extends string> extends Error {
  readonly code: C;
  readonly stage: Stage;
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean;
  // Declared only: a field would be there, undefined, on every error that is printed.
  /** Milliseconds the service asked to wait. */
  declare readonly retryAfterMs?: number;
  /** HTTP status, where an answer came. */
  declare readonly status?: number;
  /** The service's id of the request, for its support. */
  declare readonly requestId?: string;
  /** The service's own error code, verbatim. */
  declare readonly serviceCode?: string;

  constructor(code: C, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.stage = details.stage;
    this.retryable = details.retryable;
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs;
    if (details.status !== undefined) this.status = details.status;
    if (details.requestId !== undefined) this.requestId = details.requestId;
    if (details.serviceCode !== undefined) this.serviceCode = details.serviceCode;
  }
}
