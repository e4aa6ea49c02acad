'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { timeWords } from '../../shared/times.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export type StreamloopStatusUpdatedProps = Omit<ComponentPropsWithoutRef<'time'>, 'children' | 'dateTime'>;

/** When the service has answered. Not there before it has, nor while that may be too long ago. Renders a `<time>`. */
export const StreamloopStatusUpdated = forwardRef<HTMLTimeElement, StreamloopStatusUpdatedProps>(
  function StreamloopStatusUpdated({ className, ...props }, ref) {
    const { updatedAt, isStale } = useStatusPart('Updated');
    const { status, locale } = useStreamloopStrings();
    if (updatedAt === null || isStale) return null;
    return (
      <time
        ref={ref}
        {...props}
        dateTime={new Date(updatedAt).toISOString()}
        className={classNames('lv-label', className)}
      >
        {fill(status.updated, { time: timeWords(updatedAt, locale) })}
      </time>
    );
  },
);
