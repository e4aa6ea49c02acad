'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Press } from '../../shared/Press.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useReadinessPart } from '../StreamloopReadinessContext.js';

export type StreamloopReadinessCheckTriggerProps = ComponentPropsWithoutRef<'button'>;

/** Checks. Nothing is started by it. Renders a `<button>`. */
export const StreamloopReadinessCheckTrigger = forwardRef<
  HTMLButtonElement,
  StreamloopReadinessCheckTriggerProps
>(function StreamloopReadinessCheckTrigger({ children, ...props }, ref) {
  const { pending, ready, check } = useReadinessPart('CheckTrigger');
  const { readiness: strings } = useStreamloopStrings();
  const words = ready === null ? strings.check : strings.checkAgain;
  return (
    <Press ref={ref} {...props} can={!pending} press={() => void check()}>
      {children ?? (pending ? strings.checking : words)}
    </Press>
  );
});
