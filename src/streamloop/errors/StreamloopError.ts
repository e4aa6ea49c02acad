import { type ErrorDetails, LiveVisionError } from '../../core/errors/LiveVisionError.js';
import { streamloopErrorCatalog, type StreamloopErrorCode } from './streamloopErrorCatalog.js';

/** What a `StreamloopError` is made of besides its code. */
export interface StreamloopErrorDetails extends Omit<ErrorDetails, 'retryable'> {
  /** What is particular to this case; put before the general text of the code. */
  detail?: string | undefined;
  reason?: string | undefined;
}

/** Everything that can go wrong with StreamLoop. `serviceCode` is the `code` of its problem document, verbatim. */
export class StreamloopError extends LiveVisionError<StreamloopErrorCode> {
  /** With `stream-guard-failed`: which guard, in the service's words. */
  declare readonly reason?: string;

  constructor(code: StreamloopErrorCode, { detail, reason, ...details }: StreamloopErrorDetails) {
    const { text, retryable } = streamloopErrorCatalog[code];
    super(code, detail ? `${detail} ${text}` : text, { ...details, retryable });
    this.name = 'StreamloopError';
    if (reason !== undefined) this.reason = reason;
  }
}
