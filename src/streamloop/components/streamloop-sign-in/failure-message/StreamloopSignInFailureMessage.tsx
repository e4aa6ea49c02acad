'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { FailureBox } from '../../shared/FailureBox.js';
import { useSignInPart } from '../StreamloopSignInContext.js';

export type StreamloopSignInFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why signing in or out came to nothing, and what to do now. Renders a `<div>` with the role of an alert. */
export const StreamloopSignInFailureMessage = forwardRef<HTMLDivElement, StreamloopSignInFailureMessageProps>(
  function StreamloopSignInFailureMessage(props, ref) {
    const { error } = useSignInPart('FailureMessage').auth;
    return error && <FailureBox ref={ref} {...props} error={error} />;
  },
);
