'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { FailureBox } from '../../shared/FailureBox.js';
import { useReadinessPart } from '../StreamloopReadinessContext.js';

export type StreamloopReadinessFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why it could not be checked and what to do now. Renders a `<div>` with the role of an alert. */
export const StreamloopReadinessFailureMessage = forwardRef<
  HTMLDivElement,
  StreamloopReadinessFailureMessageProps
>(function StreamloopReadinessFailureMessage(props, ref) {
  const { error } = useReadinessPart('FailureMessage');
  return error && <FailureBox ref={ref} {...props} error={error} />;
});
