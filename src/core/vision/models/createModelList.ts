import type { QueryClient } from '@tanstack/react-query';
import type { Clock } from '../../../platform/clock/Clock.js';
import type { OvershootClient } from '../../client/OvershootClient.js';
import type { Model } from '../../client/records.js';
import { overshootKeys } from '../../server-state/queryKeys.js';
import { MODELS_FRESH_MS } from './modelsQuery.js';

/** The models of the service, for those who ask them. */
export interface ModelList {
  /** Rejects with an `OvershootError`. */
  get(): Promise<readonly Model[]>;
  /** What it says is true no more: a model has refused. Those who show it ask again, too. */
  forget(): void;
}

/**
 * The app's cache is where the list is found and left, but never what is waited for: it may be cleared or held at any
 * time.
 */
export function createModelList(o: {
  client: OvershootClient;
  clock: Clock;
  queryClient: QueryClient | undefined;
}): ModelList {
  const { client, clock, queryClient } = o;
  const key = overshootKeys.models(client);
  let known: { models: readonly Model[]; until: number } | null = null;
  let asking: Promise<readonly Model[]> | null = null;

  const cached = (): readonly Model[] | null => {
    const state = queryClient?.getQueryState<readonly Model[]>(key);
    const isFresh = state && !state.isInvalidated && clock.now() - state.dataUpdatedAt < MODELS_FRESH_MS;
    return (isFresh && state.data) || null;
  };
  const ask = async (): Promise<readonly Model[]> => {
    try {
      const models = await client.listModels();
      known = { models, until: clock.mono() + MODELS_FRESH_MS };
      queryClient?.setQueryData(key, models);
      return models;
    } finally {
      asking = null;
    }
  };

  return {
    async get() {
      if (known && clock.mono() < known.until) return known.models;
      return cached() ?? (asking ??= ask());
    },
    forget() {
      known = null;
      queryClient?.invalidateQueries({ queryKey: key }).catch(() => undefined);
    },
  };
}
