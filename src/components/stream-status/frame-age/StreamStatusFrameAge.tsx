'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { ageWords } from '../value/ageWords.js';
import { StatusValue, type StatusValueState } from '../value/StatusValue.js';
import { useIsStale } from '../value/useStatusNumber.js';
import { useWhileActive } from '../value/useWhileActive.js';

export interface StreamStatusFrameAgeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StatusValueState>;
}

/** Whole seconds since the newest frame that the service has counted. Renders a `<div>`. */
export const StreamStatusFrameAge = forwardRef<HTMLDivElement, StreamStatusFrameAgeProps>(
  function StreamStatusFrameAge({ children, ...props }, ref) {
    const stream = useStatusPart('FrameAge');
    const strings = useStrings();
    const { none, secondsAgo, minutesAgo } = strings.status;
    const value = useWhileActive(stream, stream.session.frameAge);
    const isStale = useIsStale(stream);
    const words =
      value === null ? none : ageWords(value, { seconds: secondsAgo, minutes: minutesAgo }, strings.locale);
    return (
      <StatusValue
        ref={ref}
        {...props}
        label={strings.status.frameAge}
        isEmpty={value === null}
        isStale={isStale && value !== null}
      >
        <span className="lv-number">{renderChildren(children, { value }, words)}</span>
      </StatusValue>
    );
  },
);
