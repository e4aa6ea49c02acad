import { isBrowser, isLoopback, normaliseBaseUrl } from '../../core/client/endpointUrl.js';
import { OvershootError } from '../../core/errors/index.js';
import { isAnonymous } from '../authorize/localEmulatorOnly.js';
import type { HandlerOptions } from '../HandlerOptions.js';
import { defaultRoomHosts } from '../upstream/publishTarget.js';

/** What is known before any request, and needs no secret. */
export interface Settings {
  basePath: string;
  baseUrl: string;
  roomHosts: readonly string[];
  allowedOrigins: readonly string[];
}

/** Throws `OvershootError` `invalid-option`, when the handler is made and not when the first person comes. */
export function readSettings<Ctx>(options: HandlerOptions<Ctx>, serviceUrl: string): Settings {
  const { basePath, baseUrl: given = serviceUrl, authorize, allowedOrigins = [], roomHosts } = options;
  if (isBrowser())
    throw wrong(
      'createOvershootHandler runs on servers: in a page everybody could read the key. Import it in server code only.',
    );
  if (typeof authorize !== 'function')
    throw wrong(
      'authorize is missing: without a login everybody could spend your key. See localEmulatorOnly() for the emulator.',
    );
  if (!/^(\/[\w.~-]+)+$/.test(basePath))
    throw wrong('basePath must be a path without a slash at its end, such as /api/overshoot.');
  const baseUrl = normaliseBaseUrl(given);
  if (baseUrl.startsWith('/'))
    throw wrong('baseUrl must be absolute: a server has no page that it could be relative to.');
  if (!isLoopback(baseUrl) && !baseUrl.startsWith('https:'))
    throw wrong('baseUrl must use https: the key travels to it.');
  if (isAnonymous(authorize) && !isLoopback(baseUrl))
    throw wrong('localEmulatorOnly() lets everybody in, so baseUrl must be an emulator on this machine.');
  for (const origin of allowedOrigins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw wrong(`allowedOrigins: "${origin}" is no origin, such as https://app.example.`);
  return { basePath, baseUrl, roomHosts: roomHosts ?? defaultRoomHosts, allowedOrigins };
}

const wrong = (detail: string): OvershootError =>
  new OvershootError('invalid-option', { stage: 'setup', detail });
