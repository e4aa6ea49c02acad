'use client';
import { useCallback, useMemo } from 'react';
import type { CreateDestinationInput } from '../client/inputs.js';
import type { Destination } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { listAll } from '../streams/listAll.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { rarely } from './rarely.js';
import { useReading } from './useReading.js';
import { type SubmissionKind, useSubmission } from './useSubmission.js';

/** Where streams can go. */
export interface StreamloopDestinations {
  destinations: readonly Destination[];
  isPending: boolean;
  error: StreamloopError | null;
  /**
   * While one is made, the same once more is that one; another one is made after it. Resolves with null where it failed;
   * never rejects. The key is neither kept nor cached.
   */
  create: (input: CreateDestinationInput) => Promise<Destination | null>;
  /** Until the last of those in a row is settled. */
  creating: boolean;
  /** Of the last that failed of those in a row. */
  createError: StreamloopError | null;
  /** Forgets why none was made, not what is on its way. */
  reset: () => void;
  refresh: () => Promise<void>;
}

const none: readonly Destination[] = [];

const creation: SubmissionKind<CreateDestinationInput, Destination> = {
  operation: 'create-destination',
  draw: (client, input) => client.intent.createDestination(input),
  intents: ({ intents }) => intents.destination,
};

/** Lists where streams can go, and makes another destination, from clicks only; then the list is read again, for which `create` does not wait. */
export function useStreamloopDestinations(): StreamloopDestinations {
  const { client, scope } = useStreamloopContext();
  const { data, error, isPending, refresh } = useReading<readonly Destination[]>({
    queryKey: streamloopKeys.destinations(scope),
    ask: (signal) => listAll((query) => client.listDestinations(query, { signal })),
    enabled: true,
    ...rarely,
  });
  const { submit, pending, error: createError, reset } = useSubmission(creation);
  const create = useCallback(
    async (input: CreateDestinationInput) => {
      const made = await submit(input);
      // Made it is already: whoever waits for the list would take it for undone, and add it once more.
      if (made) void refresh();
      return made;
    },
    [submit, refresh],
  );
  return useMemo(
    () => ({
      destinations: data ?? none,
      isPending,
      error,
      create,
      creating: pending,
      createError,
      reset,
      refresh,
    }),
    [data, isPending, error, create, pending, createError, reset, refresh],
  );
}
