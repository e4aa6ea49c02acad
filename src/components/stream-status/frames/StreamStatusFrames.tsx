'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { isActive } from '../../part/isActive.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { StatusValue, type StatusValueState } from '../value/StatusValue.js';
import { useIsStale, useStatusNumber } from '../value/useStatusNumber.js';

export interface StreamStatusFramesProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StatusValueState>;
}

/** How many frames the service has counted since the stream began. Stays when the stream has ended. Renders a `<div>`. */
export const StreamStatusFrames = forwardRef<HTMLDivElement, StreamStatusFramesProps>(
  function StreamStatusFrames({ children, ...props }, ref) {
    const stream = useStatusPart('Frames');
    const strings = useStrings();
    // Frames are numbered from 0.
    const value = useStatusNumber(stream, ({ lastFrameIndex }) =>
      lastFrameIndex === null ? null : lastFrameIndex + 1,
    );
    const isStale = useIsStale(stream) && isActive(stream.phase);
    const words = value === null ? strings.status.none : value.toLocaleString(strings.locale);
    return (
      <StatusValue
        ref={ref}
        {...props}
        label={strings.status.frames}
        isEmpty={value === null}
        isStale={isStale && value !== null}
      >
        <span className="lv-number">{renderChildren(children, { value }, words)}</span>
      </StatusValue>
    );
  },
);
