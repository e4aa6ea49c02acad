'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../components/part/classNames.js';
import { fill } from '../../../components/strings/fill.js';
import { useStreamloopStrings } from '../strings/StreamloopStringsContext.js';
import { timeWords } from './times.js';

interface StaleNoteProps extends ComponentPropsWithoutRef<'p'> {
  of: { isStale: boolean; updatedAt: number | null };
}

/** That something is shown which may be out of date, and of when it is. */
export const StaleNote = forwardRef<HTMLParagraphElement, StaleNoteProps>(function StaleNote(
  { of: { isStale, updatedAt }, className, ...props },
  ref,
) {
  const { stale, locale } = useStreamloopStrings();
  if (!isStale || updatedAt === null) return null;
  return (
    <p ref={ref} {...props} className={classNames('lv-note lv-warning', className)}>
      {fill(stale, { time: timeWords(updatedAt, locale) })}
    </p>
  );
});
