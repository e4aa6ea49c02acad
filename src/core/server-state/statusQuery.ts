import type { OvershootClient } from '../client/OvershootClient.js';
import { overshootKeys } from './queryKeys.js';

/** A persister of the app would restore a status, which is wrong by definition. */
const notInherited: Readonly<Record<string, undefined>> = { persister: undefined, initialData: undefined };

/**
 * The one definition of the status query, so that all who ask for a stream share one cache entry. Every inheritable
 * option is set, because defaults of the app would otherwise reach into it: retries, for one, pause in hidden tabs.
 */
export function streamStatusQuery(client: OvershootClient, id: string) {
  return {
    ...notInherited,
    queryKey: overshootKeys.status(client, id),
    queryFn: () => client.getStream(id, { timeoutMs: 8000 }),
    retry: false,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 60_000,
    meta: { background: true },
  } as const;
}
