'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import { dayWords, durationWords } from '../../shared/times.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsFetchedProps = Omit<ComponentPropsWithoutRef<'time'>, 'children' | 'dateTime'>;

const MINUTE_MS = 60_000;

/** When the service has asked YouTube, and how old that was when it came: up to ten minutes. Renders a `<time>`. */
export const StreamloopLiveStatsFetched = forwardRef<HTMLTimeElement, StreamloopLiveStatsFetchedProps>(
  function StreamloopLiveStatsFetched({ className, ...props }, ref) {
    const { stats, updatedAt } = useLiveStatsPart('Fetched');
    const { liveStats: strings, locale } = useStreamloopStrings();
    const fetchedAt = stats?.fetchedAt ?? null;
    if (fetchedAt === null) return null;
    const age = updatedAt === null ? 0 : Math.floor((updatedAt - Date.parse(fetchedAt)) / MINUTE_MS);
    return (
      <time ref={ref} {...props} dateTime={fetchedAt} className={classNames('lv-label', className)}>
        {fill(age >= 1 ? strings.fetchedOld : strings.fetched, {
          time: dayWords(fetchedAt, locale),
          age: durationWords(age * 60, locale),
        })}
      </time>
    );
  },
);
