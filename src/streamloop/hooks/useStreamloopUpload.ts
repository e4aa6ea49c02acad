'use client';
import { useMemo } from 'react';
import type { UploadFromLinkInput } from '../client/inputs.js';
import type { Upload } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { type SubmissionKind, useSubmission } from './useSubmission.js';

/** Having the service fetch a file from a link. */
export interface StreamloopUpload {
  /**
   * While one is on its way, the same link once more is that one; another link is sent after it. Resolves with null where it
   * failed; never rejects. `objectID` of the upload is what a stream takes.
   */
  upload: (input: UploadFromLinkInput) => Promise<Upload | null>;
  /** Until the last of those in a row is settled. */
  pending: boolean;
  /** Of the last that failed of those in a row. */
  error: StreamloopError | null;
  /** Of the link that was given last; the others are in their promises. */
  data: Upload | null;
  reset: () => void;
}

const fromLink: SubmissionKind<UploadFromLinkInput, Upload> = {
  operation: 'upload',
  draw: (client, input) => client.intent.uploadFromLink(input),
  intents: ({ intents }) => intents.upload,
};

/** Has the service fetch files, from clicks only. It takes a while after the answer until a file can be used. */
export function useStreamloopUpload(): StreamloopUpload {
  const { submit, pending, error, data, reset } = useSubmission(fromLink);
  return useMemo(
    () => ({ upload: submit, pending, error, data, reset }),
    [submit, pending, error, data, reset],
  );
}
