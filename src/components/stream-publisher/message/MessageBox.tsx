'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { failureText } from '../../strings/failureText.js';
import type { FailureText } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';

export interface MessageState extends FailureText {
  error: OvershootError;
  /** Whether trying again can help, so that a button is worth showing. */
  canRetry: boolean;
  retry: () => void;
}

export interface MessageBoxProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<MessageState>;
}

interface Props extends MessageBoxProps {
  part: string;
  error: OvershootError;
  canRetry: boolean;
  retry: () => void;
}

/**
 * What is wrong and what to do now. What `StreamPublisher.FailureMessage` and `StreamPublisher.Problem` have in common: an
 * alert that comes and goes with its error, so that a screen reader says it once.
 */
export const MessageBox = forwardRef<HTMLDivElement, Props>(function MessageBox(
  { part, error, canRetry, retry, children, ...props },
  ref,
) {
  const { publishTrigger } = usePublisherPart(part);
  const strings = useStrings();
  const { what, next } = failureText(error, strings);
  const pressRetry = (): void => {
    // The button goes away with what it mends, and would take the focus with it.
    publishTrigger.current?.focus();
    retry();
  };
  return (
    <div ref={ref} role="alert" {...props} data-code={error.code} data-stage={error.stage}>
      {renderChildren(
        children,
        { error, what, next, canRetry, retry: pressRetry },
        <>
          <p className="lv-failure-text">
            <strong>{what}</strong> {next}
          </p>
          {canRetry && (
            <button type="button" className="lv-button" onClick={pressRetry}>
              {strings.publisher.retry}
            </button>
          )}
        </>,
      )}
    </div>
  );
});
