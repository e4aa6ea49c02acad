import type { ChatAnswer } from '../vision/chat/ChatAnswer.js';
import type { ChatRequest } from '../vision/chat/ChatRequest.js';
import type { Balance, ModelPrice } from '../vision/cost/ModelPrice.js';
import type { PulledSource } from '../capture/StreamSource.js';
import type { ClientCall } from './ClientCall.js';
import type { StreamEnd } from './StreamEnd.js';
import type { CreatedStream, Model, RenewedLease, StreamStatusRecord, ViewerToken } from './records.js';

/** Accepted by every call. */
export interface CallOptions {
  /** Ends the call as `aborted`. */
  signal?: AbortSignal;
  /** Milliseconds until the call is given up as `timeout`. Default 10,000. */
  timeoutMs?: number;
}

/** Accepted by `createStream`. */
export interface CreateOptions extends CallOptions {
  /** One key for one intent. Sent as `Idempotency-Key` to handlers only: the service itself knows none. */
  idempotencyKey?: string;
  /**
   * Video that the service fetches by itself; without it, somebody publishes. The answer takes as long as opening it, so
   * give it 30 s or more.
   */
  source?: PulledSource;
}

/** Accepted by `deleteStream`. */
export interface DeleteOptions extends CallOptions {
  /** Let the request outlive the page (`fetch` keepalive), for use while the page is being left. */
  keepalive?: boolean;
}

/** Accepted by `complete`. Its `timeoutMs` is 60,000 by default, and ends with the answer's last piece. */
export interface ChatOptions extends CallOptions {
  /**
   * Asks for the answer in pieces, and is called with each of them and the text so far. Called once where the server
   * answers in one piece all the same.
   */
  onDelta?: (delta: string, text: string) => void;
  /** Most characters of an answer; what is longer fails as `answer-too-large`. Default 1,000,000. */
  maxChars?: number;
}

/**
 * The service as typed calls. Every method rejects with an `OvershootError` and nothing else; answers are validated,
 * ids are opaque strings. No method retries; a direct client follows the service to the right region once.
 */
export interface OvershootClient {
  /** Whether a server in between holds the key, or this client. */
  readonly kind: 'handler' | 'direct';
  /** Where the calls go, without a trailing slash. Holds no secret. */
  readonly baseUrl: string;
  /** `POST /streams`: starts a lease that costs until it is deleted or expires. */
  createStream(options?: CreateOptions): Promise<CreatedStream>;
  /** `GET /streams/{id}`. */
  getStream(id: string, options?: CallOptions): Promise<StreamStatusRecord>;
  /** `POST /streams/{id}/keepalive`: renews the lease and brings a fresh publish token. */
  keepalive(id: string, options?: CallOptions): Promise<RenewedLease>;
  /** `POST /streams/{id}/viewer-token`: a token that may watch and nothing else. */
  viewerToken(id: string, options?: CallOptions): Promise<ViewerToken>;
  /** `DELETE /streams/{id}`. Resolves as well when the stream is gone already. */
  deleteStream(id: string, options?: DeleteOptions): Promise<void>;
  /** `GET /models`. Only entries whose status is `ready` can be used. */
  listModels(options?: CallOptions): Promise<readonly Model[]>;
  /**
   * `POST /chat/completions`: one question to a model, which costs by its tokens. The pictures are named by references
   * (`streamImage`, `streamClip`).
   */
  complete(request: ChatRequest, options?: ChatOptions): Promise<ChatAnswer>;
  /** `GET /billing/pricing`: what models cost. */
  listPrices(options?: CallOptions): Promise<readonly ModelPrice[]>;
  /** `GET /billing/accounts/me/balance`: what is left of the account's credit. */
  getBalance(options?: CallOptions): Promise<Balance>;
  /**
   * Calls back when a request is over, with what a log may know of it. Returns how to stop. A client that somebody else
   * made may do without.
   */
  readonly onCall?: (callback: (call: ClientCall) => void) => () => void;
  /**
   * Calls back when the service says by itself that a stream is over, so that a session need not ask. Returns how to stop.
   * A service that only answers does without.
   */
  readonly onEnd?: (callback: (end: StreamEnd) => void) => () => void;
}
