import { browserPlatform } from './browserPlatform.js';
import type { Platform } from './Platform.js';
import { createRetryBudget, type RetryBudget } from '../lease/createRetryBudget.js';
import type { ReadableStore } from '../store/createStore.js';
import { createTicker } from '../time/createTicker.js';

/** What the sessions of a page have in common. Opaque: pass it on. */
export interface SharedParts {
  readonly retryBudget: RetryBudget;
  /** One tick a second for all that count down. */
  readonly ticker: Pick<ReadableStore<number>, 'subscribe'>;
}

/** Makes what the sessions of a page have in common, for apps that make sessions themselves. Costs nothing. */
export function createSharedParts(platform: Partial<Platform> = {}): SharedParts {
  const { clock, page } = { ...browserPlatform(), ...platform };
  return { retryBudget: createRetryBudget(), ticker: createTicker(clock, page) };
}
