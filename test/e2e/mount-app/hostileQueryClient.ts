import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const MEDDLE_EVERY_MS = 300;

/** An app that does everything to its cache that TanStack lets it do. */
export function hostileQueryClient(): { queryClient: QueryClient; meddle: () => void } {
  let turn = 0;
  const hang = (): Promise<never> => new Promise(() => undefined);
  const reject = (): Promise<never> => Promise.reject(new Error('from the app'));
  const fail = (): never => {
    throw new Error('from the app');
  };
  /** Each way in turn. */
  const misbehave = (): unknown => [hang, reject, fail][turn++ % 3]?.();

  const queryClient = new QueryClient({
    mutationCache: new MutationCache({
      onMutate: misbehave,
      onSuccess: misbehave,
      onError: misbehave,
      onSettled: misbehave,
    }),
    queryCache: new QueryCache({ onSuccess: fail, onError: fail, onSettled: fail }),
    defaultOptions: {
      mutations: {
        retry: 10,
        retryDelay: 1,
        networkMode: 'online',
        gcTime: 0,
        throwOnError: true,
        scope: { id: 'app' },
        onMutate: hang,
      },
      queries: {
        retry: 10,
        retryDelay: 1,
        networkMode: 'offlineFirst',
        gcTime: 0,
        staleTime: Infinity,
        enabled: false,
        throwOnError: true,
        queryFn: hang,
        persister: hang,
        initialData: { restored: true },
        select: fail,
        structuralSharing: fail,
        queryKeyHashFn: () => 'one hash for all',
      },
    },
  });
  const doings: readonly (() => unknown)[] = [
    () => queryClient.clear(),
    () => queryClient.cancelQueries(),
    () => queryClient.invalidateQueries(),
    () => queryClient.resetQueries(),
    () => queryClient.removeQueries(),
    () => queryClient.resumePausedMutations(),
    () => {
      const updatedAt = Date.now() + 3_600_000;
      for (const query of queryClient.getQueryCache().getAll())
        query.setState({ data: { garbage: true }, dataUpdatedAt: updatedAt, status: 'success' });
    },
  ];
  return {
    queryClient,
    meddle() {
      let next = 0;
      setInterval(() => void doings[next++ % doings.length]?.(), MEDDLE_EVERY_MS);
    },
  };
}
