'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamStatusRootProps } from './root/StreamStatusRoot.js';

export type StreamStatusProps = Omit<StreamStatusRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamStatusProps>(function StreamStatus(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <div className="lv-status-line">
        <parts.Phase />
        <div className="lv-values">
          <parts.SentFps />
          <parts.Fps />
          <parts.Frames />
          <parts.FrameAge />
          <parts.Countdown />
        </div>
      </div>
      <parts.EndReason />
      <parts.LeaseWarning />
      <parts.StaleNotice />
      <parts.Announcer />
    </parts.Root>
  );
});

/**
 * What there is to know about a stream: phase, frames per second as they are sent and as they are counted, frames, age of the
 * newest, time until the lease ends, and why it is over. Each number is a leaf of its own, so a tick renders nothing else.
 * `StreamStatusPlot` can be added.
 *
 * @example
 * <StreamStatus stream={stream} />
 *
 * @example
 * <StreamStatus.Root stream={stream}>
 *   <StreamStatus.Phase /> <StreamStatus.Fps />
 *   <StreamStatus.Announcer />
 * </StreamStatus.Root>
 */
export const StreamStatus = Object.assign(Assembly, parts);
