'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { OutcomeMessage } from '../../shared/OutcomeMessage.js';
import { useSchedulePart } from '../StreamloopScheduleContext.js';

export type StreamloopScheduleOutcomeProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** What came of the last schedule, or of cancelling it here. Renders a `<div>` that is always there, so that it is heard. */
export const StreamloopScheduleOutcome = forwardRef<HTMLDivElement, StreamloopScheduleOutcomeProps>(
  function StreamloopScheduleOutcome(props, ref) {
    const { controls, outcome } = useSchedulePart('Outcome');
    return (
      <OutcomeMessage
        ref={ref}
        {...props}
        outcome={outcome}
        pending={controls.pending}
        again={() => void controls.again()}
        focusAfter={outcome ? `button[data-command="${outcome.command}"]` : undefined}
      />
    );
  },
);
