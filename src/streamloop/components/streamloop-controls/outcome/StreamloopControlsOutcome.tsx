'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { OutcomeMessage } from '../../shared/OutcomeMessage.js';
import { triggerOf, useControlsPart } from '../StreamloopControlsContext.js';

export type StreamloopControlsOutcomeProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What came of the last command: accepted, so already, refused with a way to see why, not known yet with a button that sends
 * the same again, not sent, or failed. Renders a `<div>` that is always there, so that it is heard.
 */
export const StreamloopControlsOutcome = forwardRef<HTMLDivElement, StreamloopControlsOutcomeProps>(
  function StreamloopControlsOutcome(props, ref) {
    const { controls, outcome, again, onSeeWhy } = useControlsPart('Outcome');
    return (
      <OutcomeMessage
        ref={ref}
        {...props}
        outcome={outcome}
        pending={controls.pending}
        again={again}
        onSeeWhy={onSeeWhy}
        focusAfter={outcome ? triggerOf(outcome.command) : undefined}
      />
    );
  },
);
