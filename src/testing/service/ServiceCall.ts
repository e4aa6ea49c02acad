import type { CreateOptions, DeleteOptions } from '../../core/client/OvershootClient.js';

/** The calls of a client, by the stage that their errors carry. */
export type ServiceOperation =
  | 'create'
  | 'status'
  | 'keepalive'
  | 'viewer-token'
  | 'delete'
  | 'models'
  | 'chat'
  | 'billing';

/** One call that reached the fake service. */
export interface ServiceCall {
  /** Which call it was. */
  operation: ServiceOperation;
  /** Null for calls that are about no stream. */
  id: string | null;
  /** The clock's monotonic milliseconds when it was sent. */
  at: number;
  /** What the caller passed: timeout, signal, idempotency key, keepalive. */
  options: CreateOptions & DeleteOptions;
  /** `pending` until the caller was answered. */
  outcome: 'pending' | 'answered' | 'failed';
}
