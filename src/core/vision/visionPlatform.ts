import { browserPage } from '../../platform/page/browserPage.js';
import { systemClock } from '../../platform/clock/systemClock.js';
import type { Platform } from '../session/Platform.js';

/** What asking needs of the world. */
export type VisionPlatform = Pick<Platform, 'clock' | 'page' | 'random'>;

/** The real thing, where a test does not hold it. Harmless to call in Node. */
export const visionPlatform = (given: Partial<VisionPlatform> = {}): VisionPlatform => ({
  clock: given.clock ?? systemClock,
  page: given.page ?? browserPage,
  random: given.random ?? Math.random,
});
