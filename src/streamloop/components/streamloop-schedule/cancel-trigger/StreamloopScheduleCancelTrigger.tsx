'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Press } from '../../shared/Press.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSchedulePart } from '../StreamloopScheduleContext.js';

export type StreamloopScheduleCancelTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Cancels the schedule. Where there is none, pressing does nothing. Renders a `<button>`. */
export const StreamloopScheduleCancelTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopScheduleCancelTriggerProps
>(function StreamloopScheduleCancelTrigger({ children, ...props }, ref) {
  const { controls, canCancel, cancel } = useSchedulePart('CancelTrigger');
  const strings = useStreamloopStrings();
  const isPending = controls.pending === 'cancel';
  return (
    <Press ref={ref} {...props} can={canCancel} press={cancel} data-command="cancel">
      {children ?? (isPending ? strings.controls.pending.cancel : strings.schedule.cancel)}
    </Press>
  );
});
