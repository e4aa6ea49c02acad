'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { FailureBox } from '../../shared/FailureBox.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why no stream was made, in words and in those of the service. What was typed stays. Renders a `<div>` with the role of an alert. */
export const StreamloopCreateFormFailureMessage = forwardRef<
  HTMLDivElement,
  StreamloopCreateFormFailureMessageProps
>(function StreamloopCreateFormFailureMessage(props, ref) {
  const { error } = useCreatePart('FailureMessage').creation;
  return error && <FailureBox ref={ref} {...props} error={error} />;
});
