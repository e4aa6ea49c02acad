'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';

export type StreamStatusLeaseWarningProps = ComponentPropsWithoutRef<'p'>;

/** Says that the lease could not be renewed, while that is so. `Announcer` says it aloud. Renders a `<p>`. */
export const StreamStatusLeaseWarning = forwardRef<HTMLParagraphElement, StreamStatusLeaseWarningProps>(
  function StreamStatusLeaseWarning({ className, children, ...props }, ref) {
    const { lease } = useStatusPart('LeaseWarning');
    const { status } = useStrings();
    if (lease !== 'at-risk' && lease !== 'lost') return null;
    const words = lease === 'lost' ? status.leaseLost : status.leaseAtRisk;
    return (
      <p ref={ref} {...props} className={classNames('lv-note lv-warning', className)} data-lease={lease}>
        {children ?? words}
      </p>
    );
  },
);
