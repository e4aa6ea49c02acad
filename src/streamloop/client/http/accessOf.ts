import { isBrowser } from '../../../core/client/endpointUrl.js';
import { handlerHeaders } from '../../../core/client/http/handlerHeaders.js';
import { refuseStreamloopOption } from '../../errors/asStreamloopError.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { StreamloopClientOptions } from '../StreamloopClientOptions.js';
import type { Access } from './Access.js';

const TRAVELS = /^[\x21-\x7e]+$/;

/** What can be said of a secret that no header can carry, without quoting it. Throws `invalid-option`. */
function checkHeader(name: string, value: string): void {
  if (TRAVELS.test(value)) return;
  const why = value === '' ? 'is empty' : 'holds a space, a line break or a letter beyond ASCII';
  throw refuseStreamloopOption(`${name} ${why}, which no HTTP header can carry.`);
}

/** How a client shows who asks. Throws `invalid-option`, and `key-in-browser` in every page and worker of one. */
export function accessOf(options: StreamloopClientOptions): Access {
  if (options.workspaceId !== undefined) checkHeader('workspaceId', options.workspaceId);
  switch (options.kind) {
    case 'handler': {
      const headers = handlerHeaders(options.headers, refuseStreamloopOption);
      return { headers: () => headers(), getAccessToken: null };
    }
    case 'token':
      return {
        headers: async (token) => {
          if (!token) throw new StreamloopError('not-signed-in', { stage: 'sign-in' });
          checkHeader('The access token', token);
          return new Headers({ Authorization: `Bearer ${token}` });
        },
        getAccessToken: options.getAccessToken,
      };
    case 'key': {
      if (isBrowser()) throw new StreamloopError('key-in-browser', { stage: 'setup' });
      const { apiKey } = options;
      checkHeader('apiKey', apiKey);
      if (!options.workspaceId) throw refuseStreamloopOption('An API key needs a workspaceId.');
      return { headers: async () => new Headers({ 'X-API-Key': apiKey }), getAccessToken: null };
    }
  }
}
