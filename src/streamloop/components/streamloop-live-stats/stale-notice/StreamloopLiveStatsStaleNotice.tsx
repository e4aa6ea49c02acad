'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { StaleNote } from '../../shared/StaleNote.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsStaleNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/** Says that the numbers may be out of date, and of when they are. Renders a `<p>`. */
export const StreamloopLiveStatsStaleNotice = forwardRef<
  HTMLParagraphElement,
  StreamloopLiveStatsStaleNoticeProps
>(function StreamloopLiveStatsStaleNotice(props, ref) {
  return <StaleNote ref={ref} {...props} of={useLiveStatsPart('StaleNotice')} />;
});
