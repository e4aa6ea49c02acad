import { defaultStrings, endReasons, watchStops } from 'react-live-vision';
import { codesOf } from '../../support/codesOf.js';
import { Table } from './Table.js';

const ends = codesOf(endReasons);
const stops = codesOf(watchStops);

/** Why streams end without an error. */
export const EndReasonTable = () => (
  <Table
    label="Reasons of an end"
    head={['Reason', 'What happened', 'What a person reads']}
    rows={ends.map((reason) => [reason, endReasons[reason], defaultStrings.endReasons[reason]])}
  />
);

/** Why a watch asks nothing any more. */
export const WatchStopTable = () => (
  <Table
    label="Reasons for which a watch stops"
    head={['Reason', 'What happened', 'What a person reads']}
    rows={stops.map((reason) => [reason, watchStops[reason], defaultStrings.watchResults.reasons[reason]])}
  />
);
