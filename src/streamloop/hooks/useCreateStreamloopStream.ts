'use client';
import type { CreateStreamInput } from '../client/inputs.js';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** Making a stream. */
export interface CreateStreamloopStream {
  /**
   * Makes one stream, from a click. While one is made, all callers get that one. After `outcome-unknown`, the same input
   * is sent with the same key, so that there is one stream. Resolves with null where it failed; never rejects.
   */
  create: (input: CreateStreamInput) => Promise<StreamloopStream | null>;
  pending: boolean;
  error: StreamloopError | null;
  data: StreamloopStream | null;
  /** Forgets data and error. */
  reset: () => void;
}

export function useCreateStreamloopStream(): CreateStreamloopStream {
  throw new Error('to be written');
}
