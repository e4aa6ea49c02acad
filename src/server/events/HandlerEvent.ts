import type { Operation } from '../http/matchRoute.js';

/** One call, as a log may keep it; those of `keepAlive()` and `check()` as well. */
export interface HandlerEvent<Name extends string = Operation> {
  type: 'call';
  requestId: string;
  /** Null where no path of the handler was asked for. */
  operation: Name | null;
  status: number;
  /** Of the refusal; null where there was none. */
  code: string | null;
  /** Hash of the subject; null before it was known. */
  subject: string | null;
  /** Of the key that signed the stream's handle; null where there was none, or none that is valid. */
  kid: string | null;
  /** The service's own name of the last call that this one took; null where it gave none. */
  upstreamRequestId: string | null;
  durationMs: number;
  /**
   * What went wrong behind the scenes, for those who run the server. Also where the call went well nevertheless: a store
   * that is down.
   */
  cause?: unknown;
}
