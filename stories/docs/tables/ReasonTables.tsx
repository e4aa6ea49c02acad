import { defaultStrings, type EndReason, endReasons, type WatchStop, watchStops } from 'react-live-vision';
import { Table } from './Table.js';

// The keys of constant tables are their types.
const ends = Object.keys(endReasons) as EndReason[];
const stops = Object.keys(watchStops) as WatchStop[];

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
