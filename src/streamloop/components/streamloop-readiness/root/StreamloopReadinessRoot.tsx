'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import type { StreamloopReadinessState } from '../../../hooks/useStreamloopReadiness.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopReadinessProvider } from '../StreamloopReadinessContext.js';

export interface StreamloopReadinessRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useStreamloopReadiness` returned. */
  readiness: StreamloopReadinessState;
}

/** Gives its parts what was found. Renders a `<div>` with the role of a group. */
export const StreamloopReadinessRoot = forwardRef<HTMLDivElement, StreamloopReadinessRootProps>(
  function StreamloopReadinessRoot({ readiness, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    return (
      <StreamloopReadinessProvider value={readiness}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.readiness.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-ready={readiness.ready === null ? undefined : String(readiness.ready)}
        />
      </StreamloopReadinessProvider>
    );
  },
);
