'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootError } from '../../../core/errors/index.js';
import { classNames } from '../../part/classNames.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { failureText } from '../../strings/failureText.js';
import type { FailureText } from '../../strings/LiveVisionStrings.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';

export interface AskBoxFailureMessageState extends FailureText {
  error: OvershootError;
  /** Whether the same question may be answered the next time, so that a button is worth showing. */
  canRetry: boolean;
  retry: () => void;
}

export interface AskBoxFailureMessageProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<AskBoxFailureMessageState>;
}

/**
 * Why there is no answer and what to do now, with a button that asks the same again where that can help. Renders a `<div>`
 * with the role of an alert.
 */
export const AskBoxFailureMessage = forwardRef<HTMLDivElement, AskBoxFailureMessageProps>(
  function AskBoxFailureMessage({ className, children, ...props }, ref) {
    const { asking, sight, focusInput } = useAskPart('FailureMessage');
    const base = useStrings();
    const strings = useOptionalStrings('askBox', askBoxStrings);
    const { error, asked } = asking;
    if (!error || asked === null) return null;

    const { what, next } = failureText(error, base);
    const canRetry = isWorthRetrying(error) && sight !== 'none' && sight !== 'over';
    const retry = (): void => {
      // The button goes away with the failure, and would take the focus with it.
      focusInput();
      void asking.ask(asked);
    };
    return (
      <div
        ref={ref}
        role="alert"
        {...props}
        className={classNames('lv-failure', className)}
        data-code={error.code}
      >
        {renderChildren(
          children,
          { error, what, next, canRetry, retry },
          <>
            <p className="lv-failure-text">
              <strong>{what}</strong> {next}
            </p>
            {canRetry && (
              <button type="button" className="lv-button" onClick={retry}>
                {strings.retry}
              </button>
            )}
          </>,
        )}
      </div>
    );
  },
);

/** Pictures come by themselves, and no error of the service says so. */
const isWorthRetrying = ({ retryable, code }: OvershootError): boolean =>
  retryable || code === 'frame-not-ready' || code === 'segment-empty' || code === 'frame-evicted';
