import { errorCatalog, type OvershootErrorCode } from './errorCatalog.js';
import { type ErrorDetails, LiveVisionError } from './LiveVisionError.js';

/** What an `OvershootError` is made of besides its code. */
export interface OvershootErrorDetails extends Omit<ErrorDetails, 'retryable'> {
  /** What is particular to this case; put before the general text of the code. */
  detail?: string | undefined;
  expectedRegion?: string | undefined;
}

/** Everything that can go wrong with a stream, from the camera to the service. */
export class OvershootError extends LiveVisionError<OvershootErrorCode> {
  /** With `region-mismatch`: where the stream lives. */
  declare readonly expectedRegion?: string;

  constructor(code: OvershootErrorCode, { detail, expectedRegion, ...details }: OvershootErrorDetails) {
    const { text, retryable } = errorCatalog[code];
    super(code, detail ? `${detail} ${text}` : text, { ...details, retryable });
    this.name = 'OvershootError';
    if (expectedRegion !== undefined) this.expectedRegion = expectedRegion;
  }
}
