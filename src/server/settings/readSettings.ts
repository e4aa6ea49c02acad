import { isBrowser, isLoopback } from '../../core/client/endpointUrl.js';
import { isAnonymous } from '../authorize/localEmulatorOnly.js';
import type { HandlerOptions } from '../HandlerOptions.js';
import { checkPlaces, secureAddress, wrongOption } from './checkPlaces.js';
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
    throw wrongOption(
      'createOvershootHandler runs on servers: in a page everybody could read the key. Import it in server code only.',
    );
  if (typeof authorize !== 'function')
    throw wrongOption(
      'authorize is missing: without a login everybody could spend your key. See localEmulatorOnly() for the emulator.',
    );
  checkPlaces(basePath, allowedOrigins, '/api/overshoot');
  const baseUrl = secureAddress('baseUrl', given);
  if (isAnonymous(authorize) && !isLoopback(baseUrl))
    throw wrongOption(
      'localEmulatorOnly() lets everybody in, so baseUrl must be an emulator on this machine.',
    );
  return { basePath, baseUrl, roomHosts: roomHosts ?? defaultRoomHosts, allowedOrigins };
}
