import { afterEach, expect, it, vi } from 'vitest';
import { systemClock } from './systemClock.js';

afterEach(() => vi.restoreAllMocks());

it.each([2 ** 31, 1e12, Infinity])('does not run at once what is due in %s ms', (ms) => {
  const setTimer = vi.spyOn(globalThis, 'setTimeout');
  systemClock.after(ms, () => undefined)();
  expect(setTimer).toHaveBeenCalledWith(expect.any(Function), 2 ** 31 - 1);
});
