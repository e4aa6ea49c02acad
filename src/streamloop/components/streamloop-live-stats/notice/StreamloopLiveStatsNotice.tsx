'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

/** In place of the numbers: that they are asked for, or why there are none. Renders a `<p>`. */
export const StreamloopLiveStatsNotice = forwardRef<HTMLParagraphElement, StreamloopLiveStatsNoticeProps>(
  function StreamloopLiveStatsNotice({ className, ...props }, ref) {
    const { stats, isPending, error } = useLiveStatsPart('Notice');
    const { liveStats } = useStreamloopStrings();
    if (stats || error) return null;
    return (
      <p ref={ref} {...props} className={classNames('lv-note', className)}>
        {isPending ? liveStats.loading : liveStats.none}
      </p>
    );
  },
);
