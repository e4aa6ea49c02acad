import { expect } from 'vitest';
import type { Rig } from './rig.js';

/** Whoever asks about the newest frame asks about what is there now. */
const YOUNG_MS = 2000;

/** The newest frame of a stream has been young since a moment (Unix ms), as often as it was looked at. */
export function expectYoungFrames({ frames }: Pick<Rig, 'frames'>, id: string, sinceMs: number): void {
  const ages = frames
    .samples()
    .filter((sample) => sample.id === id && sample.atMs >= sinceMs)
    .map(({ atMs, lastFrameAtMs }) => atMs - (lastFrameAtMs ?? 0));
  // Four looks a second, where the machine is not busy elsewhere.
  expect(ages.length).toBeGreaterThan((Date.now() - sinceMs) / 1000);
  expect(Math.max(...ages)).toBeLessThan(YOUNG_MS);
}
