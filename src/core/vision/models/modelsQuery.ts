import type { OvershootClient } from '../../client/OvershootClient.js';
import { notInherited } from '../../server-state/notInherited.js';
import { overshootKeys } from '../../server-state/queryKeys.js';

/** How long a list is believed, milliseconds. A model that refuses ends it at once. */
export const MODELS_FRESH_MS = 60_000;

/** The one definition of the list of models, so that all who ask share one cache entry and one request. */
export function modelsQuery(client: Pick<OvershootClient, 'baseUrl' | 'listModels'>) {
  return {
    ...notInherited,
    queryKey: overshootKeys.models(client),
    queryFn: () => client.listModels(),
    retry: false,
    networkMode: 'always',
    staleTime: MODELS_FRESH_MS,
    gcTime: 600_000,
    meta: { background: true },
  } as const;
}
