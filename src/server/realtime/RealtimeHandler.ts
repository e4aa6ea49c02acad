import type { ContextArgument } from '../OvershootHandler.js';

/** Where the results of a stream come from, for the relay. Holds the key: it goes nowhere else. */
export interface ResultsSource {
  /** `ws://` or `wss://`, at the service. */
  url: string;
  apiKey: string;
  /** Id of the stream at the service, which no page may see. */
  sid: string;
  /** Until when the stream may be watched at all, Unix milliseconds. */
  endsAtMs: number;
}

/** Answers the calls of the older API, as a function of the Fetch API: the route of a framework. Never throws. */
export interface RealtimeHandler<Ctx = void> {
  (request: Request, ...context: ContextArgument<Ctx>): Promise<Response>;
  readonly basePath: string;
  /**
   * For `relayResults`: who may have the results of a handle. Rejects with `HandlerError`, as a call for them would be
   * answered.
   */
  readonly results: (
    request: Request,
    handle: string,
    ...context: ContextArgument<Ctx>
  ) => Promise<ResultsSource>;
}
