'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { isExternal } from '../../part/isExternal.js';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useSelected } from '../../part/useSelected.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { StatusValue, type StatusValueState } from '../value/StatusValue.js';

export interface StreamStatusSentFpsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StatusValueState>;
}

/**
 * Frames per second that leave this page; beside `Fps` it tells on which side of the network they are lost. Not there where
 * somebody else publishes. Renders a `<div>`.
 */
export const StreamStatusSentFps = forwardRef<HTMLDivElement, StreamStatusSentFpsProps>(
  function StreamStatusSentFps({ children, ...props }, ref) {
    const { session } = useStatusPart('SentFps');
    const strings = useStrings();
    const value = useSelected(session.publishStats, (stats) => stats && stats.sentFps);
    if (isExternal(session)) return null;
    const words = value === null ? strings.status.none : value.toLocaleString(strings.locale);
    return (
      <StatusValue ref={ref} {...props} label={strings.status.sentFps} isEmpty={value === null}>
        <span className="lv-number">{renderChildren(children, { value }, words)}</span>
      </StatusValue>
    );
  },
);
