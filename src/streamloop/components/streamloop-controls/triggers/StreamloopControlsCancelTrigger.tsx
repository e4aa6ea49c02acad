'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { ControlTrigger } from './ControlTrigger.js';

export type StreamloopControlsCancelTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Cancels the schedule. Where that is not possible, pressing does nothing. Renders a `<button>`. */
export const StreamloopControlsCancelTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopControlsCancelTriggerProps
>(function StreamloopControlsCancelTrigger(props, ref) {
  return <ControlTrigger ref={ref} {...props} command="cancel" part="CancelTrigger" />;
});
