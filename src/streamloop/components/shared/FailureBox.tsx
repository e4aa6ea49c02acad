'use client';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { classNames } from '../../../components/part/classNames.js';
import { fill } from '../../../components/strings/fill.js';
import type { StreamloopError } from '../../errors/StreamloopError.js';
import { streamloopErrorCatalog } from '../../errors/streamloopErrorCatalog.js';
import { streamloopFailureText } from '../strings/streamloopFailureText.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';

export interface FailureBoxProps extends ComponentPropsWithoutRef<'div'> {
  error: StreamloopError;
  /** In place of what happened and what to do, where the place knows better than the code. */
  text?: ReactNode;
}

/** A failure with what to do now, its code, and buttons as children. Says itself once, when it comes. */
export const FailureBox = forwardRef<HTMLDivElement, FailureBoxProps>(function FailureBox(
  { error, text, className, children, ...props },
  ref,
) {
  const strings = useStreamloopStrings();
  const { what, next } = streamloopFailureText(error, strings);
  const detail = detailOf(error);
  return (
    <div
      ref={ref}
      role="alert"
      {...props}
      className={classNames('lv-failure', className)}
      data-code={error.code}
    >
      <p className="lv-failure-text">
        {text ?? (
          <>
            <strong>{what}</strong> {next}
          </>
        )}{' '}
        {detail && <span>{detail} </span>}
        {error.reason && !detail.includes(error.reason) && (
          <span>{fill(strings.controls.reason, { reason: error.reason })} </span>
        )}
        <small className="lv-label">{fill(strings.code, { code: error.serviceCode ?? error.code })}</small>
      </p>
      {children}
    </div>
  );
});

/** What the service has said about this very case: the message without the general text of the code. */
function detailOf({ code, message }: StreamloopError): string {
  const { text } = streamloopErrorCatalog[code];
  return message.endsWith(text) ? message.slice(0, -text.length).trim() : '';
}
