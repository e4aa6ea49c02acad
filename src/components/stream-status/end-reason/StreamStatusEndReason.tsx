'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { failureText } from '../../strings/failureText.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';

export type StreamStatusEndReasonProps = ComponentPropsWithoutRef<'p'>;

/** Why the stream is over, in words. Not there while it is not. Renders a `<p>`. */
export const StreamStatusEndReason = forwardRef<HTMLParagraphElement, StreamStatusEndReasonProps>(
  function StreamStatusEndReason({ className, children, ...props }, ref) {
    const stream = useStatusPart('EndReason');
    const strings = useStrings();
    if (stream.phase !== 'ended' && stream.phase !== 'failed') return null;

    const over =
      stream.phase === 'ended'
        ? { words: strings.endReasons[stream.reason], 'data-reason': stream.reason }
        : { words: failureText(stream.error, strings).what, 'data-code': stream.error.code };
    const { words, ...attributes } = over;
    return (
      <p ref={ref} {...props} {...attributes} className={classNames('lv-note', className)}>
        {children ?? words}
      </p>
    );
  },
);
