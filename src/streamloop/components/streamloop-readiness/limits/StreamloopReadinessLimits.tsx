'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useReadinessPart } from '../StreamloopReadinessContext.js';

export type StreamloopReadinessLimitsProps = ComponentPropsWithoutRef<'p'>;

/** What the check does not look at, so that nobody takes it for a promise. Renders a `<p>`. */
export const StreamloopReadinessLimits = forwardRef<HTMLParagraphElement, StreamloopReadinessLimitsProps>(
  function StreamloopReadinessLimits({ className, children, ...props }, ref) {
    useReadinessPart('Limits');
    const { readiness } = useStreamloopStrings();
    return (
      <p ref={ref} {...props} className={classNames('lv-note lv-label', className)}>
        {children ?? readiness.limits}
      </p>
    );
  },
);
