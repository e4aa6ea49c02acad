import { Hono } from 'hono';
import { priceOf } from '../billing/prices.js';
import { detailError } from '../errors/envelopes.js';
import type { ApiContext } from '../http/ApiContext.js';
import type { AppEnv } from '../http/AppEnv.js';
import { requireKey } from '../http/requireKey.js';

const MICROCENTS_A_CENT = 1_000_000;

/** What is below `/billing`: at the root of the host, under no version. Prices need no key. */
export function billingRoutes({ models, accounts, keys }: ApiContext): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/pricing', (c) => c.json(models.map(priceOf)));
  // Ids of models hold slashes, as they are or encoded.
  routes.get('/pricing/:model{.+}', (c) => {
    const model = models.find(({ id }) => id === c.req.param('model'));
    return model
      ? c.json(priceOf(model))
      : c.json(detailError('There is no price: GET /billing/pricing lists the models.'), 404);
  });
  routes.get('/accounts/me/balance', requireKey(keys), (c) => {
    const owner = c.get('owner');
    const microcents = accounts.balance(owner);
    return c.json({
      // A digest already; part of it tells users apart.
      user_id: `user-${owner.slice(0, 12)}`,
      balance_microcents: microcents,
      balance_cents: Math.floor(microcents / MICROCENTS_A_CENT),
    });
  });
  return routes;
}
