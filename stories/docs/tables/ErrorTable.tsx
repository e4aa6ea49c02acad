import { defaultStrings } from 'react-live-vision';
import { defaultStreamloopStrings, StreamloopError } from 'react-live-vision/streamloop';
import { errorCatalog, type CatalogEntry } from '../../../src/core/errors/errorCatalog.js';
import { streamloopFailureText } from '../../../src/streamloop/components/strings/streamloopFailureText.js';
import { streamloopErrorCatalog } from '../../../src/streamloop/errors/streamloopErrorCatalog.js';
import { codesOf } from '../../support/codesOf.js';
import { splitAdvice } from '../source/splitAdvice.js';
import { Prose } from './Prose.js';
import { Table } from './Table.js';

function rowOf(
  code: string,
  { retryable, text }: CatalogEntry,
  { what, next }: { what: string; next: string },
) {
  const { meaning, advice } = splitAdvice(text);
  return [
    code,
    <Prose key="meaning" text={meaning} />,
    <Prose key="advice" text={advice} />,
    retryable ? 'yes' : 'no',
    `${what} ${next}`,
  ] as const;
}

const head = ['Code', 'What happened', 'What to do', 'Retry can help', 'What a person reads'];

/** Every code of `OvershootError`. */
export const ErrorTable = () => (
  <Table
    label="Error codes"
    head={head}
    rows={codesOf(errorCatalog).map((code) => rowOf(code, errorCatalog[code], defaultStrings.errors[code]))}
  />
);

/** Every code of `StreamloopError`. */
export const StreamloopErrorTable = () => (
  <Table
    label="Error codes of StreamLoop"
    head={head}
    rows={codesOf(streamloopErrorCatalog).map((code) => {
      const error = new StreamloopError(code, { stage: 'status' });
      return rowOf(
        code,
        streamloopErrorCatalog[code],
        streamloopFailureText(error, defaultStreamloopStrings),
      );
    })}
  />
);
