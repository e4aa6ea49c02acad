import type { ReactNode } from 'react';
import { Scrolling } from './Scrolling.js';

interface TableProps {
  /** Name for assistive technology. */
  label: string;
  head: readonly string[];
  /** The first cell of a row is its header, and is what it is known by. */
  rows: readonly (readonly [name: string, ...cells: ReactNode[]])[];
}

/** A table of the documentation; the first column holds names out of code. */
export function Table({ label, head, rows }: TableProps) {
  return (
    <Scrolling label={label}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
