'use client';
import { useMemo } from 'react';
import type { CreateStreamInput } from '../client/inputs.js';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { type SubmissionKind, useSubmission } from './useSubmission.js';

/** Making a stream. */
export interface CreateStreamloopStream {
  /**
   * Makes one stream, from a click. While one is made, the same input once more is that one; another input is a stream of
   * its own, which is made after it. After `outcome-unknown`, the same input is sent with the same key for ten minutes, so
   * that there is one stream; later it is a new one. Resolves with null where it failed; never rejects.
   */
  create: (input: CreateStreamInput) => Promise<StreamloopStream | null>;
  /** Until the last of those in a row is settled. */
  pending: boolean;
  /** Of the last that failed of those in a row. */
  error: StreamloopError | null;
  /** Of the input that was given last. */
  data: StreamloopStream | null;
  /** Forgets data and error. */
  reset: () => void;
}

const creation: SubmissionKind<CreateStreamInput, StreamloopStream> = {
  operation: 'create',
  draw: (client, input) => client.intent.create(input),
  intents: ({ intents }) => intents.create,
};

/**
 * Makes streams, from clicks only. A stream that is made is a draft: it is not on the air and costs nothing.
 *
 * @example
 * const { create, pending, error } = useCreateStreamloopStream();
 * // For a loop that never ends, say so: the account's default may be another one.
 * <button disabled={pending} onClick={() => create({ name: 'Aquarium', streamDuration: 0 })}>Make it</button>
 */
export function useCreateStreamloopStream(): CreateStreamloopStream {
  const { submit, pending, error, data, reset } = useSubmission(creation);
  return useMemo(
    () => ({ create: submit, pending, error, data, reset }),
    [submit, pending, error, data, reset],
  );
}
