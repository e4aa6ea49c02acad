'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { failureText } from '../../strings/failureText.js';
import type { FailureText } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useViewerPart } from '../StreamViewerContext.js';
import { viewerStrings } from '../viewerStrings.js';

export interface StreamViewerFailureMessageState extends FailureText {
  error: OvershootError;
  /** Whether trying again can help, so that a button is worth showing. */
  canRetry: boolean;
  retry: () => void;
}

export interface StreamViewerFailureMessageProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StreamViewerFailureMessageState>;
}

/**
 * Why the stream cannot be watched and what to do now, with a button where trying again can help. It comes and goes with
 * the failure, so that a screen reader says it once. Renders a `<div>` with the role of an alert.
 */
export const StreamViewerFailureMessage = forwardRef<HTMLDivElement, StreamViewerFailureMessageProps>(
  function StreamViewerFailureMessage({ className, children, ...props }, ref) {
    const { viewer, root } = useViewerPart('FailureMessage');
    const strings = useStrings();
    const own = useOptionalStrings('viewer', viewerStrings);
    if (viewer.phase !== 'failed') return null;

    const { error } = viewer;
    const { what, next } = failureText(error, strings);
    const retry = (): void => {
      // The button goes away with what it mends, and would take the focus with it.
      root.current?.focus();
      viewer.retry();
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
          { error, what, next, canRetry: error.retryable, retry },
          <>
            <p className="lv-failure-text">
              <strong>{what}</strong> {next}
            </p>
            {error.retryable && (
              <button type="button" className="lv-button" onClick={retry}>
                {own.retry}
              </button>
            )}
          </>,
        )}
      </div>
    );
  },
);
