import { randomBytes } from 'node:crypto';
import {
  createStreamloopHandler,
  type NodeRequest,
  type NodeResponse,
  toNodeListener,
} from 'react-live-vision/server';

/** Where the page's calls go. */
export const API_PATH = '/api/streamloop';

/**
 * The server of this demo: sign-in and calls, with the tokens in a cookie that the page cannot read. `emulatorUrl` plays both
 * the service and its authorization server.
 */
export function createApi(
  emulatorUrl: string,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  // Enough for a server that forgets everybody when it ends. Yours needs one that stays, from its environment.
  const secret = randomBytes(32).toString('base64url');
  return toNodeListener(
    createStreamloopHandler({
      basePath: API_PATH,
      baseUrl: `${emulatorUrl}/streamloop/v1`,
      access: {
        kind: 'oauth',
        issuer: `${emulatorUrl}/streamloop`,
        clientId: 'react-live-vision-demo',
        secrets: [{ kid: 'demo', secret }],
        afterSignIn: '/streamloop/',
      },
    }),
  );
}
