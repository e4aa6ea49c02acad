import type { Clock } from '../../../platform/clock/Clock.js';
import type { OvershootClient } from '../../client/OvershootClient.js';
import type { Usage } from '../chat/ChatAnswer.js';
import { costOf } from '../cost/costOf.js';
import type { ModelPrice } from '../cost/ModelPrice.js';
import type { WatchBudget } from './WatchOptions.js';

/** What a watch has used, against what it may. */
export interface Spending {
  /** A question goes out. */
  asked(): void;
  /** An answer has come. False where its use is unknown, though the budget depends on it. */
  answered(usage: Usage | null, model: string, budget: WatchBudget | undefined): boolean;
  isUsedUp(budget: WatchBudget | undefined): boolean;
  /**
   * Makes sure that money can be counted where the budget is in money. False where the service has no price for the
   * model. Rejects with an `OvershootError` where it could not be asked.
   */
  canCount(model: string, budget: WatchBudget | undefined): Promise<boolean>;
  reset(): void;
}

/** Prices change rarely, milliseconds. */
const FRESH_MS = 3_600_000;

export function createSpending(client: OvershootClient, clock: Clock): Spending {
  const nothing = { requests: 0, tokens: 0, microcents: 0 };
  let spent = { ...nothing };
  let prices: { list: readonly ModelPrice[]; until: number } | null = null;
  const priceOf = (model: string): ModelPrice | undefined =>
    prices?.list.find((price) => price.model === model);

  return {
    asked: () => void (spent.requests += 1),
    answered(usage, model, budget) {
      const price = priceOf(model);
      spent.tokens += usage?.totalTokens ?? 0;
      if (usage && price) spent.microcents += costOf(usage, price);
      const { tokens, microcents } = budget ?? {};
      if (tokens === undefined && microcents === undefined) return true;
      return usage !== null && (microcents === undefined || price !== undefined);
    },
    isUsedUp: (budget) =>
      spent.requests >= (budget?.requests ?? Infinity) ||
      spent.tokens >= (budget?.tokens ?? Infinity) ||
      spent.microcents >= (budget?.microcents ?? Infinity),
    async canCount(model, budget) {
      if (budget?.microcents === undefined) return true;
      if (!prices || clock.mono() >= prices.until)
        prices = { list: await client.listPrices(), until: clock.mono() + FRESH_MS };
      return priceOf(model) !== undefined;
    },
    reset: () => void (spent = { ...nothing }),
  };
}
