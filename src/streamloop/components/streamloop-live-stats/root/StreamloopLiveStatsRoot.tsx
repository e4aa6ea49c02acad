'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { presence } from '../../../../components/part/presence.js';
import type { StreamloopLiveStatsState } from '../../../hooks/useStreamloopLiveStats.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamloopLiveStatsProvider } from '../StreamloopLiveStatsContext.js';

export interface StreamloopLiveStatsRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useStreamloopLiveStats` returned. */
  stats: StreamloopLiveStatsState;
}

/** Gives its parts the numbers. Renders a `<div>` with the role of a group. */
export const StreamloopLiveStatsRoot = forwardRef<HTMLDivElement, StreamloopLiveStatsRootProps>(
  function StreamloopLiveStatsRoot({ stats, className, ...props }, ref) {
    const strings = useStreamloopStrings();
    return (
      <StreamloopLiveStatsProvider value={stats}>
        <div
          ref={ref}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields of a form
          role="group"
          aria-label={strings.liveStats.label}
          {...props}
          className={classNames('lv-root lv-sl', className)}
          data-lifecycle={stats.stats?.lifecycle}
          data-stale={presence(stats.isStale)}
        />
      </StreamloopLiveStatsProvider>
    );
  },
);
