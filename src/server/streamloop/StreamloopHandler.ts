import type { ContextArgument } from '../OvershootHandler.js';

/** Answers the calls of `createStreamloopClient`, as a function of the Fetch API: the route of a framework. Never throws. */
export interface StreamloopHandler<Ctx = void> {
  (request: Request, ...context: ContextArgument<Ctx>): Promise<Response>;
  /**
   * Looks now for what the first request would need: secrets; with a key, that the service takes it for the workspace; else
   * that the authorization server answers. Rejects with `HandlerError`, whose `cause` says what is missing.
   */
  readonly check: (...context: ContextArgument<Ctx>) => Promise<void>;
}
