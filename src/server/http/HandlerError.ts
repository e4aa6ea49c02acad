import { type HandlerErrorCode, handlerErrors } from './handlerErrors.js';

interface Details {
  /** Told to the browser beside the text of the code: it may hold nothing secret. */
  detail?: string;
  /** Told to the log only. */
  cause?: unknown;
  retryAfterMs?: number;
  /** As the service gave it, where it did. */
  status?: number;
  /** The service's own code. */
  serviceCode?: string;
}

/** A call that the handler answers with an error. */
export class HandlerError extends Error {
  override readonly name = 'HandlerError';
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly serviceCode: string | undefined;

  constructor(
    readonly code: HandlerErrorCode | 'service-error',
    { detail, cause, retryAfterMs, status, serviceCode }: Details = {},
  ) {
    const known = code === 'service-error' ? null : handlerErrors[code];
    super([known?.text, detail].filter(Boolean).join(' '), { cause });
    this.status = status ?? known?.status ?? 502;
    this.retryAfterMs = retryAfterMs;
    this.serviceCode = serviceCode;
  }
}
