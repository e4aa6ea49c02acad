'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { AskedFailure } from '../../shared/AskedFailure.js';
import { useLiveStatsPart } from '../StreamloopLiveStatsContext.js';

export type StreamloopLiveStatsFailureMessageProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** Why the numbers could not be had, and a button that asks again. Renders a `<div>` with the role of an alert. */
export const StreamloopLiveStatsFailureMessage = forwardRef<
  HTMLDivElement,
  StreamloopLiveStatsFailureMessageProps
>(function StreamloopLiveStatsFailureMessage(props, ref) {
  const { error, refresh } = useLiveStatsPart('FailureMessage');
  return error && <AskedFailure ref={ref} {...props} error={error} ask={refresh} />;
});
