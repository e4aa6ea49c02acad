import type { ModelPrice } from './ModelPrice.js';
import { costOf } from './costOf.js';
import type { ModelUsage, StreamUsage } from './recordUsage.js';

/** What the answers about one stream have used, all models together. */
export interface StreamCost extends ModelUsage {
  /** Money by the service's price list; null where a price is not known. 1,000,000 microcents are one cent. */
  microcents: number | null;
  byModel: StreamUsage;
}

/** Adds up what was used, and what that costs. */
export function streamCost(byModel: StreamUsage, prices: readonly ModelPrice[] | null): StreamCost {
  const used = Object.entries(byModel);
  const total = (key: keyof ModelUsage): number => used.reduce((sum, [, usage]) => sum + usage[key], 0);
  const money = used.map(([model, usage]) => {
    const price = prices?.find((entry) => entry.model === model);
    return price ? costOf(usage, price) : null;
  });
  return {
    answers: total('answers'),
    promptTokens: total('promptTokens'),
    completionTokens: total('completionTokens'),
    totalTokens: total('totalTokens'),
    cachedTokens: total('cachedTokens'),
    microcents: money.reduce<number | null>(
      (sum, cost) => (sum === null || cost === null ? null : sum + cost),
      0,
    ),
    byModel,
  };
}
