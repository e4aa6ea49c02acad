import { errorAnswer } from '../http/answers.js';
import { HandlerError } from '../http/HandlerError.js';
import type { NodeRequest, NodeResponse } from './NodeMessages.js';
import { sendAnswer } from './sendAnswer.js';
import { toRequest } from './toRequest.js';

/** A handler of the Fetch API. */
type FetchHandler = (request: Request) => Promise<Response>;

/** What `toNodeListener` takes beside the handler. */
export interface NodeListenerOptions {
  /**
   * How the browser reaches this server, such as `https://app.example`. Default: the scheme of the connection and the Host
   * header. Behind a proxy name it, because Origin is compared with it.
   */
  origin?: string;
}

/**
 * Makes a listener for `node:http` and Express of a handler. It answers whatever it gets, so mount it at the handler's path.
 * A body that `express.json()` has read before is taken from `request.body`.
 *
 * @example app.use('/api/overshoot', toNodeListener(handler))
 */
export function toNodeListener(
  handler: FetchHandler,
  { origin }: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const leaving = new AbortController();
    // Before the answer is through, this is somebody who went away.
    response.once('close', () => {
      if (!response.writableFinished) leaving.abort();
    });
    await sendAnswer(response, await answer(request));

    async function answer(asked: NodeRequest): Promise<Response> {
      try {
        return await handler(toRequest(asked, { origin, signal: leaving.signal }));
      } catch (cause) {
        const error = cause instanceof HandlerError ? cause : new HandlerError('internal-error', { cause });
        return errorAnswer(error, crypto.randomUUID());
      }
    }
  };
}
