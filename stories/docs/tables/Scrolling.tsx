import type { ReactNode } from 'react';

/** A place for what may be wider than a narrow screen: it scrolls, by keys as well. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      className="docs-scroll"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who uses the keyboard must be able to scroll it
      tabIndex={0}
    >
      {children}
    </div>
  );
}
