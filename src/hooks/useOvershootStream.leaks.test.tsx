import { expect, it, onTestFinished, vi } from 'vitest';
import { mountRepeatedly } from '../../test/support/mounts/mountRepeatedly.js';

const MOUNTS = 200;

// A thousand, and the heap, are a matter of a real browser: test/e2e/leaks.test.ts.
it(`${MOUNTS} mounts in StrictMode, ended at every moment of a stream, leave nothing behind`, async () => {
  const mounts = mountRepeatedly(document.createElement('div'), 'stream');
  onTestFinished(() => {
    // TanStack warns of timers that it can cancel no more: none is left.
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    mounts.close();
  });
  const { phases, created, mostMutations, ...rest } = await mounts.run(MOUNTS);
  expect(rest).toEqual({
    left: { streams: 0, tracks: 0, rooms: 0, timers: 0, pageListeners: 0, deviceListeners: 0 },
    queries: 0,
    mutations: 0,
  });
  expect(mounts.cacheTimers()).toBe(0);
  // Otherwise there was nothing to leak.
  expect(Object.keys(phases)).toEqual(expect.arrayContaining(['creating', 'connecting', 'waiting', 'live']));
  expect(created).toBe(MOUNTS);
  expect(mostMutations).toBeGreaterThan(2);
}, 60_000);
