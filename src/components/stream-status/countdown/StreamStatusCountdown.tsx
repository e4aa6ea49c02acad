'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type PartChildren, renderChildren } from '../../part/PartChildren.js';
import { useStrings } from '../../strings/StringsContext.js';
import { useStatusPart } from '../StreamStatusContext.js';
import { StatusValue, type StatusValueState } from '../value/StatusValue.js';
import { useWhileActive } from '../value/useWhileActive.js';
import { formatCountdown } from './formatCountdown.js';

export interface StreamStatusCountdownProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  children?: PartChildren<StatusValueState>;
}

/**
 * Time until the lease ends, which the kit renews long before. Nobody wants to hear a clock tick, so it is a timer that
 * is never announced. Renders a `<div>`.
 */
export const StreamStatusCountdown = forwardRef<HTMLDivElement, StreamStatusCountdownProps>(
  function StreamStatusCountdown({ children, ...props }, ref) {
    const stream = useStatusPart('Countdown');
    const { status } = useStrings();
    const value = useWhileActive(stream, stream.session.countdown);
    const words = value === null ? status.none : formatCountdown(value);
    return (
      <StatusValue
        ref={ref}
        {...props}
        label={status.countdown}
        isEmpty={value === null}
        data-lease={stream.lease}
      >
        <span className="lv-number" role="timer" aria-live="off" aria-label={status.countdownName}>
          {renderChildren(children, { value }, words)}
        </span>
      </StatusValue>
    );
  },
);
