import type { ReactNode } from 'react';

/** A value and what it is, in a list of facts. */
export const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="lv-dt-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
