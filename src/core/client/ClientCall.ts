import type { OvershootErrorCode, Stage } from '../errors/index.js';

/** One request of a client, told when it is over. Holds neither headers nor bodies: no key, no token, no picture. */
export interface ClientCall<C extends string = OvershootErrorCode> {
  /** What was asked for. */
  operation: Stage;
  /** The stream that it was about. */
  streamId: string | null;
  /** Local wall clock when it was sent, Unix ms. */
  at: number;
  /** Until the whole answer was there, or there was none to come. */
  durationMs: number;
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** Name of the request at the service, for a support request; null where it gave none. */
  requestId: string | null;
  /** Why no whole answer came; null where one came, whatever its status says. */
  failure: C | null;
}
