import type { QueryClient } from '@tanstack/react-query';
import { streamloopKeys } from './streamloopKeys.js';

/**
 * Takes everything out of the app's cache that was read and done with one client, and what nobody looks at of others: scopes
 * are drawn for each load of the page, so that in a cache that outlives it, those before have other names.
 */
export function forgetScope(queryClient: QueryClient, scope: string): void {
  try {
    queryClient.removeQueries({ queryKey: streamloopKeys.scope(scope) });
    queryClient.removeQueries({
      queryKey: streamloopKeys.all,
      // One without data may have been made for a component that is about to look at it.
      predicate: (query) => query.getObserversCount() === 0 && query.state.data !== undefined,
    });
    const mutations = queryClient.getMutationCache();
    const done = mutations.findAll({ mutationKey: streamloopKeys.all });
    for (const mutation of done) if (mutation.state.status !== 'pending') mutations.remove(mutation);
  } catch {
    // A cache that throws is the app's business.
  }
}
