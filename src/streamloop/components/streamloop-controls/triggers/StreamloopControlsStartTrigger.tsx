'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { ControlTrigger } from './ControlTrigger.js';

export type StreamloopControlsStartTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Asks whether to start, then starts. Where that is not possible, pressing does nothing. Renders a `<button>`. */
export const StreamloopControlsStartTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopControlsStartTriggerProps
>(function StreamloopControlsStartTrigger(props, ref) {
  return <ControlTrigger ref={ref} {...props} command="start" part="StartTrigger" />;
});
