'use client';
import type { UploadFromLinkInput } from '../client/inputs.js';
import type { Upload } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** Having the service fetch a file from a link. */
export interface StreamloopUpload {
  /** Resolves with null where it failed; never rejects. `objectID` of the upload is what a stream takes. */
  upload: (input: UploadFromLinkInput) => Promise<Upload | null>;
  pending: boolean;
  error: StreamloopError | null;
  data: Upload | null;
  reset: () => void;
}

export function useStreamloopUpload(): StreamloopUpload {
  throw new Error('to be written');
}
