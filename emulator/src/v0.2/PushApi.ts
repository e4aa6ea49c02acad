import type { Owner } from '../security/apiKey.js';
import type { ResultsSockets } from './results/ResultsSockets.js';
import type { PushStream } from './streams/PushStream.js';
import type { PushStreams } from './streams/PushStreams.js';

/** What the routes of v0.2 work with besides what all routes have. */
export interface PushApi {
  streams: PushStreams;
  results: ResultsSockets;
  /** Begins to infer about a stream that was made. */
  begin(push: PushStream): void;
  /** Its key is not accepted any more, until keys are restored. */
  revoke(owner: Owner): void;
  /** Stops every loop and every socket; no stream is ended. */
  close(): void;
}
