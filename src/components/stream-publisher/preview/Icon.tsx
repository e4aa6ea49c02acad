import type { ReactNode } from 'react';

/** A drawing of lines, for decoration. Its size and its colour are attributes, so that it is none too large where there is no style sheet. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="lv-icon"
      viewBox="0 0 24 24"
      width={40}
      height={40}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
