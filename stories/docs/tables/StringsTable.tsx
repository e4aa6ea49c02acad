import { defaultStrings } from 'react-live-vision';
import { stringEntries } from '../source/stringEntries.js';
import { Table } from './Table.js';

/** Each section of the dictionary as a table, so that a reader finds the part he wants to reword. */
export const StringsTable = () =>
  Object.entries(defaultStrings).map(([section, value]: [string, unknown]) => (
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
