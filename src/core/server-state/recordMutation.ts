import type { QueryClient } from '@tanstack/react-query';
import { overshootKeys } from './queryKeys.js';
import { recordRunning } from './recordRunning.js';

/** `recordRunning`, of a lease: what nobody has asked for are the keepalives. */
export function recordMutation<T>(
  queryClient: QueryClient | undefined,
  operation: 'create' | 'keepalive' | 'delete',
  running: Promise<T>,
  redact: (result: T) => unknown,
): void {
  const recorded = {
    mutationKey: overshootKeys.mutation(operation),
    background: operation === 'keepalive',
  };
  recordRunning(queryClient, recorded, running, redact);
}
