import { apiReports, sourceFiles } from '../source/exportFiles.js';
import { readComments, readExports } from '../source/readExports.js';
import { Prose } from './Prose.js';
import { Table } from './Table.js';

const comments = readComments(Object.values(sourceFiles));

/** What an entry of the package exports; `entry` is the name of its report in `etc`. */
export function ExportsTable({ entry, without }: { entry: string; without?: string }) {
  const read = (name: string) => readExports(apiReports[`../../../etc/${name}.api.md`] ?? '', comments);
  const elsewhere = new Set(without ? read(without).map(({ name }) => name) : []);
  return (
    <Table
      label={`Exports of ${entry}`}
      head={['Export', 'Kind', 'What it is']}
      rows={read(entry)
        .filter(({ name }) => !elsewhere.has(name))
        .map(({ name, kind, description }) => [name, kind, <Prose key="text" text={description} />])}
    />
  );
}
