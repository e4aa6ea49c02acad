'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';

export interface StatusValueState {
  /** Null where there is nothing to show yet, or any more. */
  value: number | null;
}

interface StatusValueProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  label: string;
  isEmpty: boolean;
  /** The value is older than it should be. */
  isStale?: boolean;
  children: ReactNode;
}

/** A number and what it is. What the numbers of `StreamStatus` have in common. */
export const StatusValue = forwardRef<HTMLDivElement, StatusValueProps>(function StatusValue(
  { label, isEmpty, isStale = false, className, children, ...props },
  ref,
) {
  return (
    <div
      ref={ref}
      {...props}
      className={classNames('lv-value', className)}
      data-empty={presence(isEmpty)}
      data-stale={presence(isStale)}
    >
      <span className="lv-label">{label}</span> {children}
    </div>
  );
});
