import type { FakeStreamloopOperation } from './FakeStreamloopOperation.js';

/** One request that the fake service has seen. */
export interface StreamloopCall {
  /** Null for a route that there is not. */
  operation: FakeStreamloopOperation | null;
  id: string | null;
  method: string;
  /** The service's own path, with the query. */
  path: string;
  /** `Idempotency-Key`. */
  key: string | null;
  workspaceId: string | null;
  /** Parsed; undefined where there was none. */
  body: unknown;
  /** The clock's monotonic milliseconds when it came. */
  at: number;
  /** `lost`: carried out, and the caller never heard of it; `aborted`: the caller went away before. */
  outcome: 'pending' | 'answered' | 'replayed' | 'lost' | 'aborted';
  /** HTTP status that was answered. */
  status: number | null;
}
