import { Children, isValidElement, type ReactNode } from 'react';

type Cell = ReactNode[];

const hasChildren = (props: unknown): props is { children: ReactNode } =>
  typeof props === 'object' && props !== null && 'children' in props;

/** What stands in a paragraph: texts, and elements for code, links and emphasis. */
const piecesOf = (written: ReactNode): ReactNode[] =>
  Children.toArray(written).flatMap((child) =>
    isValidElement(child) && hasChildren(child.props) ? Children.toArray(child.props.children) : [child],
  );

/**
 * The cells of a table that was written in Markdown: MDX by itself knows none, and leaves a paragraph with bars. What MDX has
 * made of the cells (code, links) stays as it is.
 */
export function rowsIn(written: ReactNode): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] | null = null;
  const add = (piece: ReactNode): void => void row?.at(-1)?.push(piece);
  for (const piece of piecesOf(written)) {
    if (typeof piece !== 'string') {
      add(piece);
      continue;
    }
    for (const [token] of piece.matchAll(/\n|\||[^|\n]+/g)) {
      if (token === '\n') row = null;
      else if (token !== '|') add(token);
      else if (row) row.push([]);
      else rows.push((row = [[]]));
    }
  }
  // A row ends with a bar, behind which nothing stands.
  const isRule = (cells: Cell[]): boolean =>
    cells.flat().every((piece) => typeof piece === 'string' && /^[\s-]*$/.test(piece));
  return rows.map((cells) => cells.slice(0, -1)).filter((cells, index) => index !== 1 || !isRule(cells));
}
