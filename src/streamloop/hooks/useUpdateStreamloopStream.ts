'use client';
import type { UpdateStreamInput } from '../client/inputs.js';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** Changing a stream: its fields, never its state. */
export interface UpdateStreamloopStream {
  /** Resolves with null where it failed; never rejects. */
  update: (input: UpdateStreamInput) => Promise<StreamloopStream | null>;
  pending: boolean;
  error: StreamloopError | null;
  reset: () => void;
}

export function useUpdateStreamloopStream(_id: string | null): UpdateStreamloopStream {
  throw new Error('to be written');
}
