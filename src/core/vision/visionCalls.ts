// The calls that only apps with answers make: loaded with the first of them.
export { complete } from './chat/complete.js';
export { balanceSchema, priceListSchema } from './cost/billingSchemas.js';
