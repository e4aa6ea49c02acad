'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { StaleNote } from '../../shared/StaleNote.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export type StreamloopStatusStaleNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/** Says that the state may be out of date, and of when it is. Renders a `<p>`. */
export const StreamloopStatusStaleNotice = forwardRef<HTMLParagraphElement, StreamloopStatusStaleNoticeProps>(
  function StreamloopStatusStaleNotice(props, ref) {
    return <StaleNote ref={ref} {...props} of={useStatusPart('StaleNotice')} />;
  },
);
