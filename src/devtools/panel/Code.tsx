import type { ReactNode } from 'react';

/** A name out of the code: in no language, and not to be translated. */
export const Code = ({ children }: { children: ReactNode }) => (
  <code translate="no" dir="ltr">
    {children}
  </code>
);
