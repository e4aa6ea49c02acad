'use client';
import { useCallback, useMemo } from 'react';
import type { UpdateStreamInput } from '../client/inputs.js';
import type { StreamloopStream } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { type SubmissionKind, useSubmission } from './useSubmission.js';

/** Changing a stream: its fields, never its state. */
export interface UpdateStreamloopStream {
  /**
   * While one is on its way, the same once more is that one; another one is sent after it. After `outcome-unknown`, the same
   * input is sent with the same key for ten minutes, unless another change of this stream was sent meanwhile. Resolves with
   * null where it failed; never rejects.
   */
  update: (input: UpdateStreamInput) => Promise<StreamloopStream | null>;
  /** Until the last of those in a row is settled. */
  pending: boolean;
  /** Of the last that failed of those in a row. */
  error: StreamloopError | null;
  /** The stream as the change that was wished last has left it; null where that failed. */
  data: StreamloopStream | null;
  /** Forgets data and error. */
  reset: () => void;
}

const change: SubmissionKind<UpdateStreamInput, StreamloopStream> = {
  operation: 'update',
  draw: (client, input, id) => client.intent.update(id, input),
  intents: ({ intents }, id) => intents.update(id),
};

/** Changes a stream, from clicks only. With a null id it does nothing. */
export function useUpdateStreamloopStream(id: string | null): UpdateStreamloopStream {
  const { submit, pending, error, data, reset } = useSubmission(change, id);
  const update = useCallback(
    async (input: UpdateStreamInput) => (id === null ? null : submit(input)),
    [id, submit],
  );
  return useMemo(() => ({ update, pending, error, data, reset }), [update, pending, error, data, reset]);
}
