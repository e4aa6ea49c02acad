import type { MutationKey, QueryClient } from '@tanstack/react-query';

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

/** How an operation is shown to the app. */
export interface Recorded {
  mutationKey: MutationKey;
  /** Whether nobody has asked for it: spinners and toasts may leave it out. */
  background: boolean;
}

/**
 * Shows an operation that runs already to the app's QueryClient. The mutation is the record, never the engine: TanStack
 * awaits the app's global callbacks before `mutationFn`, and an app may hang or throw in them. So nothing here is
 * awaited, every inheritable option is set, and only what `redact` returns (never a token) reaches the cache.
 */
export function recordRunning<T>(
  queryClient: QueryClient | undefined,
  { mutationKey, background }: Recorded,
  running: Promise<T>,
  redact: (result: T) => unknown,
): void {
  if (!queryClient) return;
  const shown = running.then(redact);
  // Of an app whose callbacks hang or throw, `mutationFn` never comes to look.
  shown.catch(() => undefined);
  try {
    const mutation = queryClient.getMutationCache().build(queryClient, {
      ...notInherited,
      mutationKey,
      mutationFn: () => shown,
      meta: { background },
      retry: false,
      networkMode: 'always',
      gcTime: KEEP_MS,
    });
    mutation.execute(undefined).catch(() => undefined);
  } catch {
    // A cache that throws is the app's business; the operation goes on.
  }
}
