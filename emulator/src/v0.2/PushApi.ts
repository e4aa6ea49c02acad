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
  /** Its key is not accepted any more. */
  revoke(owner: Owner): void;
  /**
   * For so long, in milliseconds, nothing answers. Rooms and records are kept, and nothing is inferred about a stream
   * before its next keepalive. A stream by webrtc does not survive it.
   */
  redeploy(forMs: number): void;
  readonly isDown: boolean;
  /** Keys are accepted again, the server is back, no inference fails by a fault any more. */
  endFaults(): void;
  /** Stops every loop, every transport and every socket; no stream is ended. */
  close(): Promise<void>;
}
