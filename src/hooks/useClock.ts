'use client';
import { useMemo } from 'react';
import { browserPlatform } from '../core/session/browserPlatform.js';
import type { Clock } from '../platform/clock/Clock.js';
import { useOvershootContext } from './OvershootContext.js';

/** The clock of the provider, for components that draw over time: that of the machine, or the one a test holds. */
export function useClock(): Clock {
  const { platform } = useOvershootContext();
  return useMemo(() => platform?.clock ?? browserPlatform().clock, [platform]);
}
