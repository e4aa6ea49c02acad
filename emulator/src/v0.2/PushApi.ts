import type { Owner } from '../security/apiKey.js';
import type { ResultsSockets } from './results/ResultsSockets.js';
import type { CreateRequest } from './schema/createRequestSchema.js';
import type { PushStreams } from './streams/PushStreams.js';
import type { OpenedTransport } from './transport/openTransport.js';

/** What the routes of v0.2 work with besides what all routes have. */
export interface PushApi {
  streams: PushStreams;
  results: ResultsSockets;
  /** Opens the source and makes the stream that infers about it. Rejects with `TransportError`; then there is none. */
  create(id: string, owner: Owner, request: CreateRequest): Promise<OpenedTransport['told']>;
  /** Its key is not accepted any more, until keys are restored. */
  revoke(owner: Owner): void;
  /** Stops every loop, every transport and every socket; no stream is ended. */
  close(): Promise<void>;
}
