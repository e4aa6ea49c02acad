import * as v from 'valibot';
import type { Balance, ModelPrice } from './ModelPrice.js';

const price = v.pipe(v.number(), v.minValue(0));

/** Answer of `GET /billing/pricing`: a bare list. */
export const priceListSchema: v.GenericSchema<unknown, readonly ModelPrice[]> = v.pipe(
  v.unknown(),
  v.array(
    v.object({
      model: v.string(),
      input_microcents_per_token: price,
      output_microcents_per_token: price,
      cached_input_microcents_per_token: v.nullish(price, null),
    }),
  ),
  v.transform((entries) =>
    entries.map((entry) => ({
      model: entry.model,
      inputMicrocents: entry.input_microcents_per_token,
      outputMicrocents: entry.output_microcents_per_token,
      cachedInputMicrocents: entry.cached_input_microcents_per_token,
    })),
  ),
);

/** Answer of `GET /billing/accounts/me/balance`. */
export const balanceSchema: v.GenericSchema<unknown, Balance> = v.pipe(
  v.unknown(),
  v.object({ balance_microcents: v.number() }),
  v.transform(({ balance_microcents }) => ({ microcents: balance_microcents })),
);
