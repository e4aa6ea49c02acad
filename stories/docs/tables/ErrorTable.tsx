import { defaultStrings } from 'react-live-vision';
import { errorCatalog, type OvershootErrorCode } from '../../../src/core/errors/errorCatalog.js';
import { splitAdvice } from '../source/splitAdvice.js';
import { Prose } from './Prose.js';
import { Table } from './Table.js';

function rowOf(code: OvershootErrorCode) {
  const { retryable, text } = errorCatalog[code];
  const { what, next } = defaultStrings.errors[code];
  const { meaning, advice } = splitAdvice(text);
  return [
    code,
    <Prose key="meaning" text={meaning} />,
    <Prose key="advice" text={advice} />,
    retryable ? 'yes' : 'no',
    `${what} ${next}`,
  ] as const;
}

// The keys of a constant table are its type.
const codes = Object.keys(errorCatalog) as OvershootErrorCode[];

/** Every code of `OvershootError`. */
export const ErrorTable = () => (
  <Table
    label="Error codes"
    head={['Code', 'What happened', 'What to do', 'Retry can help', 'What a person reads']}
    rows={codes.map(rowOf)}
  />
);
