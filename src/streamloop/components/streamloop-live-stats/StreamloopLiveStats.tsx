'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopLiveStatsRootProps } from './root/StreamloopLiveStatsRoot.js';

export type StreamloopLiveStatsProps = Omit<StreamloopLiveStatsRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopLiveStatsProps>(
  function StreamloopLiveStats(props, ref) {
    return (
      <parts.Root ref={ref} {...props}>
        <parts.Numbers />
        <parts.Notice />
        <div className="lv-sl-line">
          <parts.Fetched />
          <parts.WatchLink />
        </div>
        <parts.StaleNotice />
        <parts.FailureMessage />
      </parts.Root>
    );
  },
);

/**
 * What YouTube says of the broadcast, and how old that is. Other destinations have no numbers.
 *
 * @example
 * <StreamloopLiveStats stats={useStreamloopLiveStats(id)} />
 */
export const StreamloopLiveStats = Object.assign(Assembly, parts);
