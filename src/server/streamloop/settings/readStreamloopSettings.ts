import { isBrowser, isLoopback, normaliseBaseUrl } from '../../../core/client/endpointUrl.js';
import { OvershootError } from '../../../core/errors/index.js';
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
    throw wrong('createStreamloopHandler runs on servers: in a page everybody could read what it holds.');
  if (!/^(\/[\w.~-]+)+$/.test(basePath))
    throw wrong('basePath must be a path without a slash at its end, such as /api/streamloop.');
  const baseUrl = absolute('baseUrl', options.baseUrl ?? SERVICE_URL);
  for (const origin of allowedOrigins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw wrong(`allowedOrigins: "${origin}" is no origin, such as https://app.example.`);
  if (access.kind === 'key') {
    if (typeof access.authorize !== 'function')
      throw wrong(
        'authorize is missing: the key has the whole account, so your own login must say who may do what.',
      );
    return { basePath, baseUrl, allowedOrigins };
  }
  if (access.issuer !== undefined) absolute('issuer', access.issuer);
  if (access.clientId.trim() === '') throw wrong('clientId is empty.');
  if (access.redirectUri !== undefined) absolute('redirectUri', access.redirectUri);
  if (access.afterSignIn !== undefined && ownPath(access.afterSignIn, 'http://app.invalid') === undefined)
    throw wrong('afterSignIn must be a path of your own server, such as /streams.');
  return { basePath, baseUrl, allowedOrigins };
}

/** Tokens and codes travel to it: only a server on this machine may be without TLS. */
function absolute(name: string, url: string): string {
  const text = normaliseBaseUrl(url);
  if (text.startsWith('/')) throw wrong(`${name} must be absolute.`);
  if (!isLoopback(text) && !text.startsWith('https:'))
    throw wrong(`${name} must use https: secrets travel to it.`);
  return text;
}

const wrong = (detail: string): OvershootError =>
  new OvershootError('invalid-option', { stage: 'setup', detail });
