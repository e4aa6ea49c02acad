'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopControlsRootProps } from './root/StreamloopControlsRoot.js';

export type StreamloopControlsProps = Omit<StreamloopControlsRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopControlsProps>(function StreamloopControls(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <div className="lv-actions">
        <parts.StartTrigger />
        <parts.StopTrigger />
        <parts.CancelTrigger />
        <parts.DeleteTrigger />
      </div>
      <parts.Confirmation />
      <parts.Outcome />
    </parts.Root>
  );
});

/**
 * Start, stop, cancel the schedule, delete. Nothing is sent but by a click, and nothing when it comes or goes: the stream
 * outlives the page. A start and a deletion are asked about before.
 *
 * @example
 * <StreamloopControls stream={stream} controls={useStreamloopControls(id)} onSeeWhy={readiness.check} />
 */
export const StreamloopControls = Object.assign(Assembly, parts);
