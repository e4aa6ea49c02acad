import type { FailureText } from '../../../components/strings/LiveVisionStrings.js';
import type { StreamloopError } from '../../errors/StreamloopError.js';
import { streamloopErrorCatalog } from '../../errors/streamloopErrorCatalog.js';
import type { StreamloopStrings } from './StreamloopStrings.js';

/** A failure in words. Codes that only a developer can mend have the text of the catalogue. */
export const streamloopFailureText = (
  { code }: StreamloopError,
  { errors, failed }: StreamloopStrings,
): FailureText => errors[code] ?? { what: failed, next: streamloopErrorCatalog[code].text };
