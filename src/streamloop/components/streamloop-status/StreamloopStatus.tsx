'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopStatusRootProps } from './root/StreamloopStatusRoot.js';

export type StreamloopStatusProps = Omit<StreamloopStatusRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopStatusProps>(function StreamloopStatus(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <div className="lv-sl-line">
        <parts.State />
        <parts.Updated />
      </div>
      <parts.StaleNotice />
      <parts.FailureMessage />
      <parts.Announcer />
    </parts.Root>
  );
});

/**
 * The state of a StreamLoop stream, when it was asked for, and why it cannot be known. A state that this version does not
 * know is shown as the service says it.
 *
 * @example
 * <StreamloopStatus stream={useStreamloopStream(id)} />
 */
export const StreamloopStatus = Object.assign(Assembly, parts);
