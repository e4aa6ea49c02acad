import type { ReactNode } from 'react';
import { rowsIn } from './rowsIn.js';
import { Scrolling } from './Scrolling.js';

interface PageTableProps {
  /** Name for assistive technology. */
  label: string;
  /** Rows in Markdown, between two empty lines. */
  children: ReactNode;
}

/** A table that a page writes out by hand. */
export function PageTable({ label, children }: PageTableProps) {
  const [head = [], ...rows] = rowsIn(children);
  // Nothing here is ever moved or taken away, so places are as good as names.
  return (
    <Scrolling label={label}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
