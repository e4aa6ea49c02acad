'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { AskedFailure } from '../../shared/AskedFailure.js';
import { useStatusPart } from '../StreamloopStatusContext.js';

export type StreamloopStatusFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why the state cannot be known, what to do now, and a button that asks again. Renders a `<div>` with the role of an alert. */
export const StreamloopStatusFailureMessage = forwardRef<HTMLDivElement, StreamloopStatusFailureMessageProps>(
  function StreamloopStatusFailureMessage(props, ref) {
    const { error, refresh, phase } = useStatusPart('FailureMessage');
    // That it is not there is a state, and told as one.
    if (!error || phase === 'gone') return null;
    return <AskedFailure ref={ref} {...props} error={error} ask={refresh} />;
  },
);
