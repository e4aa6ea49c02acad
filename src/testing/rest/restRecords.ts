import type { CreatedStream, Model, StreamStatusRecord, ViewerToken } from '../../core/client/records.js';
import type { ModelPrice } from '../../core/vision/cost/ModelPrice.js';

// The kit's records as the service spells them.

export const leaseBody = ({ id, publish, expiresAtMs, ttlSeconds }: CreatedStream): object => ({
  id,
  publish,
  expires_at_ms: expiresAtMs,
  ttl_seconds: ttlSeconds,
});

export const statusBody = ({ lastPullMs, ...record }: StreamStatusRecord): object => ({
  ...Object.fromEntries(Object.entries(record).map(([name, value]) => [snakeCase(name), value])),
  last_pull: lastPullMs,
});

export const viewerTokenBody = ({ url, token, expiresInSeconds }: ViewerToken): object => ({
  view: { url, token, expires_in_seconds: expiresInSeconds },
});

export const modelsBody = (models: readonly Model[]): object => ({
  object: 'list',
  data: models.map(({ id, status, ownedBy }) => ({ id, object: 'model', status, owned_by: ownedBy })),
});

export const pricesBody = (prices: readonly ModelPrice[]): object =>
  prices.map(({ model, inputMicrocents, outputMicrocents, cachedInputMicrocents }) => ({
    model,
    input_microcents_per_token: inputMicrocents,
    output_microcents_per_token: outputMicrocents,
    cached_input_microcents_per_token: cachedInputMicrocents,
  }));

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
