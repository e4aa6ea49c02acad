import type { OwnOperation, StreamloopRoute } from './http/streamloopRoutes.js';
import type { StreamloopCall } from './StreamloopCall.js';

/** A call that is passed on. */
export type RelayedRoute = Extract<StreamloopRoute, { kind: 'relayed' }>;

/** The way in which calls are allowed: with everybody's own token, or with one key. */
export interface StreamloopAccess<Ctx> {
  /** Throws `HandlerError`. */
  relay(call: StreamloopCall, route: RelayedRoute, context: Ctx): Promise<Response>;
  /** Throws `HandlerError` `not-found` for what this way does not have. */
  own(call: StreamloopCall, operation: OwnOperation, context: Ctx): Promise<Response>;
  /** Whether it is set up and the other side answers. Throws `HandlerError`; of `call`, the request is nobody's. */
  check(call: StreamloopCall, context: Ctx): Promise<void>;
}
