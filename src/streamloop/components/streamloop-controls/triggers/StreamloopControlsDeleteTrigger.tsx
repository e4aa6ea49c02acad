'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { ControlTrigger } from './ControlTrigger.js';

export type StreamloopControlsDeleteTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Asks whether to delete for ever, then deletes. Where that is not possible, pressing does nothing. Renders a `<button>`. */
export const StreamloopControlsDeleteTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopControlsDeleteTriggerProps
>(function StreamloopControlsDeleteTrigger(props, ref) {
  return <ControlTrigger ref={ref} {...props} command="remove" part="DeleteTrigger" />;
});
