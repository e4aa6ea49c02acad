'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopScheduleRootProps } from './root/StreamloopScheduleRoot.js';

export type StreamloopScheduleProps = Omit<StreamloopScheduleRootProps, 'children'>;

const Assembly = forwardRef<HTMLFormElement, StreamloopScheduleProps>(
  function StreamloopSchedule(props, ref) {
    return (
      <parts.Root ref={ref} {...props}>
        <parts.Fields />
        <div className="lv-actions">
          <parts.SubmitTrigger />
          <parts.CancelTrigger />
        </div>
        <parts.Outcome />
      </parts.Root>
    );
  },
);

/**
 * From when until when a stream is on the air by itself. Times are on the clock of the person, and sent with the offset that
 * it has then. The service does not tell the schedule that there is.
 *
 * @example
 * <StreamloopSchedule stream={stream} controls={controls} />
 */
export const StreamloopSchedule = Object.assign(Assembly, parts);
