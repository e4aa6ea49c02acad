'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useSchedulePart } from '../StreamloopScheduleContext.js';

export type StreamloopScheduleSubmitTriggerProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'>;

/** Schedules: the stream goes live by itself when its window opens. Renders a `<button>`. */
export const StreamloopScheduleSubmitTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopScheduleSubmitTriggerProps
>(function StreamloopScheduleSubmitTrigger({ className, children, ...props }, ref) {
  const { controls, canSubmit } = useSchedulePart('SubmitTrigger');
  const { schedule } = useStreamloopStrings();
  return (
    <button
      ref={ref}
      aria-disabled={!canSubmit}
      {...props}
      type="submit"
      className={classNames('lv-button lv-sl-primary', className)}
      data-command="schedule"
    >
      {children ?? (controls.pending === 'schedule' ? schedule.submitting : schedule.submit)}
    </button>
  );
});
