import type { OvershootClient } from '../../client/OvershootClient.js';
import { notInherited } from '../../server-state/notInherited.js';
import { overshootKeys } from '../../server-state/queryKeys.js';

/** Prices change rarely, milliseconds. */
const FRESH_MS = 3_600_000;

/** The one definition of the price list, so that all who show money share one cache entry and one request. */
export function pricesQuery(client: Pick<OvershootClient, 'baseUrl' | 'listPrices'>) {
  return {
    ...notInherited,
    queryKey: overshootKeys.prices(client),
    queryFn: () => client.listPrices(),
    retry: false,
    networkMode: 'always',
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
    meta: { background: true },
  } as const;
}
