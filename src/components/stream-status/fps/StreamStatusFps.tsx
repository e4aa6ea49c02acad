'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { isActive } from '../../part/isActive.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { StatusValue, type StatusValueState } from '../value/StatusValue.js';
import { useIsStale, useStatusNumber } from '../value/useStatusNumber.js';

export interface StreamStatusFpsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StatusValueState>;
}

/** Frames per second as the service counts them, which is what a model can see. Renders a `<div>`. */
export const StreamStatusFps = forwardRef<HTMLDivElement, StreamStatusFpsProps>(function StreamStatusFps(
  { children, ...props },
  ref,
) {
  const stream = useStatusPart('Fps');
  const strings = useStrings();
  // To a tenth: more digits change with every poll and mean nothing.
  const counted = useStatusNumber(stream, ({ recentFps }) => recentFps && Math.round(recentFps * 10) / 10);
  const isStale = useIsStale(stream);
  const value = isActive(stream.phase) ? counted : null;
  const words = value === null ? strings.status.none : value.toLocaleString(strings.locale);
  return (
    <StatusValue
      ref={ref}
      {...props}
      label={strings.status.fps}
      isEmpty={value === null}
      isStale={isStale && value !== null}
    >
      <span className="lv-number">{renderChildren(children, { value }, words)}</span>
    </StatusValue>
  );
});
