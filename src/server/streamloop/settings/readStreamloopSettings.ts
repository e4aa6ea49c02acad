import { isBrowser } from '../../../core/client/endpointUrl.js';
import { checkPlaces, secureAddress, wrongOption } from '../../settings/checkPlaces.js';
import { ownPath } from '../oauth/returnTo.js';
import type { StreamloopHandlerOptions } from '../StreamloopHandlerOptions.js';

/** What is known before any request, and needs no secret. */
export interface StreamloopSettings {
  basePath: string;
  baseUrl: string;
  allowedOrigins: readonly string[];
}

const SERVICE_URL = 'https://api.streamloop.app/v1';

/** Throws `OvershootError` `invalid-option`, when the handler is made and not when the first person comes. */
export function readStreamloopSettings<Ctx>(options: StreamloopHandlerOptions<Ctx>): StreamloopSettings {
  const { basePath, access, allowedOrigins = [] } = options;
  if (isBrowser())
    throw wrongOption(
      'createStreamloopHandler runs on servers: in a page everybody could read what it holds.',
    );
  checkPlaces(basePath, allowedOrigins, '/api/streamloop');
  const baseUrl = secureAddress('baseUrl', options.baseUrl ?? SERVICE_URL);
  if (access.kind === 'key') {
    if (typeof access.authorize !== 'function')
      throw wrongOption(
        'authorize is missing: the key has the whole account, so your own login must say who may do what.',
      );
    return { basePath, baseUrl, allowedOrigins };
  }
  if (allowedOrigins.length > 0)
    throw wrongOption(
      "allowedOrigins cannot go with access of kind 'oauth': a sign-in ends at the origin of the handler, and its cookies do not come along from other sites. Serve the handler from the origin of the pages, or have a proxy there pass on to it.",
    );
  if (access.issuer !== undefined) secureAddress('issuer', access.issuer);
  if (access.redirectUri !== undefined) secureAddress('redirectUri', access.redirectUri);
  if (access.afterSignIn !== undefined && ownPath(access.afterSignIn, 'http://app.invalid') === undefined)
    throw wrongOption('afterSignIn must be a path of your own server, such as /streams.');
  return { basePath, baseUrl, allowedOrigins };
}
