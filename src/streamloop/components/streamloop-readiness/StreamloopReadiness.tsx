'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { StreamloopReadinessRootProps } from './root/StreamloopReadinessRoot.js';

export type StreamloopReadinessProps = Omit<StreamloopReadinessRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, StreamloopReadinessProps>(
  function StreamloopReadiness(props, ref) {
    return (
      <parts.Root ref={ref} {...props}>
        <parts.Verdict />
        <parts.Issues />
        <parts.FailureMessage />
        <parts.Limits />
        <div className="lv-actions">
          <parts.CheckTrigger />
        </div>
      </parts.Root>
    );
  },
);

/**
 * What keeps a stream from starting, asked for by a click, with what to do about it and with what is not looked at.
 *
 * @example
 * <StreamloopReadiness readiness={useStreamloopReadiness(id)} />
 */
export const StreamloopReadiness = Object.assign(Assembly, parts);
