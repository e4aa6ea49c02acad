'use client';
import type { CreateDestinationInput } from '../client/inputs.js';
import type { Destination } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** Where streams can go. */
export interface StreamloopDestinations {
  destinations: readonly Destination[];
  isPending: boolean;
  error: StreamloopError | null;
  /** Resolves with null where it failed; never rejects. The key is neither kept nor cached. */
  create: (input: CreateDestinationInput) => Promise<Destination | null>;
  creating: boolean;
  createError: StreamloopError | null;
  refresh: () => Promise<void>;
}

export function useStreamloopDestinations(): StreamloopDestinations {
  throw new Error('to be written');
}
