'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { presence } from '../../part/presence.js';
import { failureText } from '../../strings/failureText.js';
import type { FailureText } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useWatchPart } from '../WatchResultsContext.js';
import { RetryCountdown } from './RetryCountdown.js';

export interface WatchResultsFailureState extends FailureText {
  error: OvershootError;
  /** Local wall clock of the next try, Unix milliseconds; null where nothing is waited for. */
  retryAt: number | null;
}

export interface WatchResultsFailureProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<WatchResultsFailureState>;
}

/**
 * Why the last question has failed, and when the next one is asked. An alert only where it has ended the watch: what mends
 * itself in a few seconds interrupts nobody. Renders a `<div>`.
 */
export const WatchResultsFailure = forwardRef<HTMLDivElement, WatchResultsFailureProps>(
  function WatchResultsFailure({ className, children, ...props }, ref) {
    const { error, retryAt, state } = useWatchPart('Failure');
    const base = useStrings();
    if (!error) return null;

    const isStopped = state === 'stopped';
    const { what, next } = failureText(error, base);
    return (
      <div
        // Another element, because one that becomes an alert is not read by all screen readers.
        key={isStopped ? 'stopped' : 'passing'}
        ref={ref}
        role={isStopped ? 'alert' : undefined}
        {...props}
        className={classNames(isStopped ? 'lv-failure' : 'lv-failure lv-problem', className)}
        data-code={error.code}
        data-stopped={presence(isStopped)}
      >
        {renderChildren(
          children,
          { error, what, next, retryAt },
          <p className="lv-failure-text">
            {/* What goes on by itself needs nobody to do anything. */}
            <strong>{what}</strong> {isStopped ? next : <RetryCountdown at={retryAt} />}
          </p>,
        )}
      </div>
    );
  },
);
