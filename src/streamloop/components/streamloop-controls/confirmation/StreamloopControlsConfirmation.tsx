'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type Confirmed, useControlsPart } from '../StreamloopControlsContext.js';
import { ConfirmationBox } from './ConfirmationBox.js';

export interface StreamloopControlsConfirmationProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children'
> {
  /** Asked only about this; without it about a start and a deletion. */
  about?: Confirmed;
}

/**
 * The question before a start or a deletion, in its place in the page. Gets the focus, on the button that does nothing;
 * Escape does the same. Renders a `<div>` with the role of an alert dialog.
 */
export const StreamloopControlsConfirmation = forwardRef<HTMLDivElement, StreamloopControlsConfirmationProps>(
  function StreamloopControlsConfirmation({ about, ...props }, ref) {
    const { asking, turn } = useControlsPart('Confirmation');
    if (asking === null || (about && asking !== about)) return null;
    // The second press of a double click takes the focus to the trigger: what is asked anew takes it back.
    return <ConfirmationBox key={turn} ref={ref} {...props} about={asking} />;
  },
);
