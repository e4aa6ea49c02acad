/** What a lease is, for whoever renews it on the server. */
export interface HandlerLease {
  /** The handle. */
  id: string;
  expiresAtMs: number;
  ttlSeconds: number;
}

/** Frameworks pass their own second argument, which is ignored where the handler wants none. */
export type ContextArgument<Ctx> = [Ctx] extends [void] ? [] : [context: Ctx];

/**
 * Answers the calls of the kit, as a function of the Fetch API: the route of a framework. Never throws.
 */
export interface OvershootHandler<Ctx = void> {
  (request: Request, ...context: ContextArgument<Ctx>): Promise<Response>;
  /**
   * Renews the lease of a stream from the server, for pages that only watch and for pulled cameras. The handle says whose
   * it is; nobody is asked. Rejects with `HandlerError`: after `stream-not-found` and `session-over` nothing brings the
   * stream back, everything else may be tried again.
   */
  readonly keepAlive: (handle: string, ...context: ContextArgument<Ctx>) => Promise<HandlerLease>;
  /** Looks now for what the first request would need: key and secrets, and that the service takes the key. */
  readonly check: (...context: ContextArgument<Ctx>) => Promise<void>;
}
