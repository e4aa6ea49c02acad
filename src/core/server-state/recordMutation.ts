import type { QueryClient } from '@tanstack/react-query';
import { overshootKeys } from './queryKeys.js';

/** Names that the app may have set as defaults for all of its mutations: ours take none of them. */
const notInherited: Readonly<Record<string, undefined>> = {
  scope: undefined,
  onMutate: undefined,
  onSuccess: undefined,
  onError: undefined,
  onSettled: undefined,
  retryDelay: undefined,
};

/** How long a finished mutation stays in the cache for those who look at it. */
const KEEP_MS = 60_000;

/**
 * Shows an operation that runs already to the app's QueryClient. The mutation is the record, never the engine: TanStack
 * awaits the app's global callbacks before `mutationFn`, and an app may hang or throw in them. So nothing here is
 * awaited, every inheritable option is set, and only what `redact` returns (never a token) reaches the cache.
 */
export function recordMutation<T>(
  queryClient: QueryClient | undefined,
  operation: 'create' | 'keepalive' | 'delete',
  running: Promise<T>,
  redact: (result: T) => unknown,
): void {
  if (!queryClient) return;
  try {
    const mutation = queryClient.getMutationCache().build(queryClient, {
      ...notInherited,
      mutationKey: overshootKeys.mutation(operation),
      mutationFn: () => running.then(redact),
      meta: { background: operation === 'keepalive' },
      retry: false,
      networkMode: 'always',
      gcTime: KEEP_MS,
    });
    mutation.execute(undefined).catch(() => undefined);
  } catch {
    // A cache that throws is the app's business; the stream goes on.
  }
}
