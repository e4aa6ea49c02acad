'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { AskedFailure } from '../../shared/AskedFailure.js';
import { useListPart } from '../StreamloopListContext.js';

export type StreamloopListFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why streams could not be had, what to do now, and a button that asks again. Renders a `<div>` with the role of an alert. */
export const StreamloopListFailureMessage = forwardRef<HTMLDivElement, StreamloopListFailureMessageProps>(
  function StreamloopListFailureMessage(props, ref) {
    const { error, refresh } = useListPart('FailureMessage').list;
    return error && <AskedFailure ref={ref} {...props} error={error} ask={refresh} />;
  },
);
