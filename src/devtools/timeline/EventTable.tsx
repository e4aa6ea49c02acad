'use client';
import type { LogEntry } from '../../core/events/LogEntry.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { eventDetail } from './eventDetail.js';

interface EventTableProps {
  /** Oldest first, as a log has them. */
  entries: readonly LogEntry[];
  label: string;
  empty: string;
}

/** Events, the newest on top. */
export function EventTable({ entries, label, empty }: EventTableProps) {
  const { strings, formats } = useDevtools();
  if (entries.length === 0) return <p className="lv-dt-empty">{empty}</p>;
  return (
    <table className="lv-dt-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{strings.columns.time}</th>
          <th scope="col">{strings.columns.event}</th>
          <th scope="col">{strings.columns.detail}</th>
        </tr>
      </thead>
      <tbody>
        {entries
          .map((entry, index) => (
            <tr key={index}>
              <td>{formats.time(entry.at)}</td>
              <td>
                <Code>{entry.type}</Code>
              </td>
              <td>
                <Code>{eventDetail(entry)}</Code>
              </td>
            </tr>
          ))
          .toReversed()}
      </tbody>
    </table>
  );
}
