import type { ContextArgument } from '../OvershootHandler.js';

/** Answers the calls of `createStreamloopClient`, as a function of the Fetch API: the route of a framework. Never throws. */
export type StreamloopHandler<Ctx = void> = (
  request: Request,
  ...context: ContextArgument<Ctx>
) => Promise<Response>;
