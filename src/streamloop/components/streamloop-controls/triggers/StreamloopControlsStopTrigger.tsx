'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { ControlTrigger } from './ControlTrigger.js';

export type StreamloopControlsStopTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Takes the stream off the air; nothing is deleted. Where that is not possible, pressing does nothing. Renders a `<button>`. */
export const StreamloopControlsStopTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopControlsStopTriggerProps
>(function StreamloopControlsStopTrigger(props, ref) {
  return <ControlTrigger ref={ref} {...props} command="stop" part="StopTrigger" />;
});
