'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { failureText } from '../../strings/failureText.js';
import type { FailureText } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export interface StreamPublisherFailureMessageState extends FailureText {
  error: OvershootError;
  retry: () => void;
}

export interface StreamPublisherFailureMessageProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children'
> {
  children?: PartChildren<StreamPublisherFailureMessageState>;
}

/**
 * What has failed and what to do now, with a button where trying again can help. It comes and goes with the failure, so
 * that a screen reader says it once. Renders a `<div>` with the role of an alert.
 */
export const StreamPublisherFailureMessage = forwardRef<HTMLDivElement, StreamPublisherFailureMessageProps>(
  function StreamPublisherFailureMessage({ className, children, ...props }, ref) {
    const { stream, retry, publishTrigger } = usePublisherPart('FailureMessage');
    const strings = useStrings();
    if (stream.phase !== 'failed') return null;

    const { error } = stream;
    const { what, next } = failureText(error, strings);
    const pressRetry = (): void => {
      // The button goes away with the failure, and would take the focus with it.
      publishTrigger.current?.focus();
      retry();
    };
    return (
      <div
        ref={ref}
        role="alert"
        {...props}
        className={classNames('lv-failure', className)}
        data-code={error.code}
        data-stage={error.stage}
      >
        {renderChildren(
          children,
          { error, what, next, retry: pressRetry },
          <>
            <p className="lv-failure-text">
              <strong>{what}</strong> {next}
            </p>
            {error.retryable && (
              <button type="button" className="lv-button" onClick={pressRetry}>
                {strings.publisher.retry}
              </button>
            )}
          </>,
        )}
      </div>
    );
  },
);
