import type { FailureText } from '../../../components/strings/LiveVisionStrings.js';
import type { StreamloopError } from '../../errors/StreamloopError.js';
import { streamloopErrorCatalog } from '../../errors/streamloopErrorCatalog.js';
import type { StreamloopStrings } from './StreamloopStrings.js';

/**
 * A failure in words, for a UI of one's own: what happened, and what to do now. Codes that only a developer can mend have the
 * text of the catalogue.
 *
 * @example
 * const { what, next } = streamloopFailureText(error, useStreamloopStrings());
 * <p role="alert"><strong>{what}</strong> {next}</p>
 */
export const streamloopFailureText = (
  { code }: StreamloopError,
  { errors, failed }: StreamloopStrings,
): FailureText => errors[code] ?? { what: failed, next: streamloopErrorCatalog[code].text };
