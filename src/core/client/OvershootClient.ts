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
}

/** Accepted by `deleteStream`. */
export interface DeleteOptions extends CallOptions {
  /** Let the request outlive the page (`fetch` keepalive), for use while the page is being left. */
  keepalive?: boolean;
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
}
