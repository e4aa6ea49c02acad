import type { OvershootClient } from '../client/OvershootClient.js';
import { notInherited } from './notInherited.js';
import { overshootKeys } from './queryKeys.js';

/** A question about the status is given up after this, milliseconds: the next one is due anyway. */
export const STATUS_TIMEOUT_MS = 8000;

/**
 * The one definition of the status query, so that all who ask for a stream share one cache entry. Every inheritable
 * option is set, because defaults of the app would otherwise reach into it: retries, for one, pause in hidden tabs.
 */
export function streamStatusQuery(client: OvershootClient, id: string) {
  return {
    ...notInherited,
    queryKey: overshootKeys.status(client, id),
    queryFn: () => client.getStream(id, { timeoutMs: STATUS_TIMEOUT_MS }),
    retry: false,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 60_000,
    meta: { background: true },
  } as const;
}
