'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { StaleNote } from '../../shared/StaleNote.js';
import { useListPart } from '../StreamloopListContext.js';

export type StreamloopListStaleNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/** Says that the list may be out of date, and of when it is. Renders a `<p>`. */
export const StreamloopListStaleNotice = forwardRef<HTMLParagraphElement, StreamloopListStaleNoticeProps>(
  function StreamloopListStaleNotice(props, ref) {
    return <StaleNote ref={ref} {...props} of={useListPart('StaleNotice').list} />;
  },
);
