import { defaultStrings } from 'react-live-vision';
import { defaultStreamloopStrings } from 'react-live-vision/streamloop';
import { stringEntries } from '../source/stringEntries.js';
import { Table } from './Table.js';

/** Each section of a dictionary as a table, so that a reader finds the part he wants to reword. */
const tableOf = (strings: object) => () =>
  Object.entries(strings).map(([section, value]: [string, unknown]) => (
    <details key={section}>
      <summary>
        <code>{section}</code>
      </summary>
      <Table
        label={`Texts of ${section}`}
        head={['Key', 'English']}
        rows={stringEntries({ [section]: value }).map(({ key, text }) => [key, text])}
      />
    </details>
  ));

export const StringsTable = tableOf(defaultStrings);

/** The dictionary of the StreamLoop components. */
export const StreamloopStringsTable = tableOf(defaultStreamloopStrings);
