import type { ReactNode } from 'react';

/** What a part shows in place of its own content; a function gets the part's state. */
export type PartChildren<State> = ReactNode | ((state: State) => ReactNode);

/** Nothing given means the part's own content; `null` means none. */
export function renderChildren<State>(
  children: PartChildren<State>,
  state: State,
  otherwise: ReactNode,
): ReactNode {
  if (typeof children === 'function') return children(state);
  return children === undefined ? otherwise : children;
}
