'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { webAddress } from '../../shared/webAddress.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsWatchLinkProps = Omit<ComponentPropsWithoutRef<'a'>, 'href'>;

/** To the broadcast. Not there without an address of the web. Renders an `<a>`. */
export const StreamloopLiveStatsWatchLink = forwardRef<HTMLAnchorElement, StreamloopLiveStatsWatchLinkProps>(
  function StreamloopLiveStatsWatchLink({ className, children, ...props }, ref) {
    const { stats } = useLiveStatsPart('WatchLink');
    const { liveStats } = useStreamloopStrings();
    const address = webAddress(stats?.watchUrl ?? null);
    if (address === null) return null;
    return (
      <a
        ref={ref}
        target="_blank"
        rel="noopener noreferrer"
        {...props}
        href={address}
        className={classNames('lv-sl-link', className)}
      >
        {children ?? liveStats.watch}
      </a>
    );
  },
);
