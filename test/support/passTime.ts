import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { TestStreamloop } from '../../src/testing/index.js';

/** So that what the one clock causes is there before the other one is far ahead. */
const STEP_MS = 500;

/**
 * Time passes for a service on a held clock, and for a page whose timers vitest holds. React 18 renders what an `act` has
 * caused only at its end: what follows from that has its own.
 */
export async function passTime({ clock }: Pick<TestStreamloop, 'clock'>, ms: number): Promise<void> {
  let left = ms;
  do {
    const step = Math.min(left, STEP_MS);
    await act(async () => {
      await clock.advance(step);
      await vi.advanceTimersByTimeAsync(step);
      await settle(clock);
    });
    await act(() => settle(clock));
    left -= step;
  } while (left > 0);
}

/** Bodies of answers are read in tasks of their own, and TanStack tells its observers by a timer. */
async function settle(clock: TestStreamloop['clock']): Promise<void> {
  for (let task = 0; task < 4; task += 1) {
    await clock.flush();
    await vi.advanceTimersByTimeAsync(0);
  }
}
