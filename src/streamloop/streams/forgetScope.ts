import type { QueryClient } from '@tanstack/react-query';
import { streamloopKeys } from './streamloopKeys.js';

/** Takes everything out of the app's cache that was read and done with one client. */
export function forgetScope(queryClient: QueryClient, scope: string): void {
  try {
    queryClient.removeQueries({ queryKey: streamloopKeys.scope(scope) });
    const mutations = queryClient.getMutationCache();
    const done = mutations.findAll({ mutationKey: streamloopKeys.all });
    for (const mutation of done) if (mutation.state.status !== 'pending') mutations.remove(mutation);
  } catch {
    // A cache that throws is the app's business.
  }
}
