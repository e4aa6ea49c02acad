import type { IncomingMessage } from 'node:http';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import type { Refusal } from './Refusal.js';
import { checkEmbedding } from './embeddingGuard.js';
import { checkHost } from './hostGuard.js';
import { checkOrigin } from './originGuard.js';

/** Host, Origin and manner of a request or of a WebSocket upgrade. */
export function guardRequest(
  request: IncomingMessage,
  settings: Pick<EmulatorSettings, 'host' | 'allowOrigins'>,
): Refusal | null {
  const { host, origin } = request.headers;
  return (
    checkHost(host, settings.host) ??
    checkOrigin(origin, { allowOrigins: settings.allowOrigins, host: host ?? '' }) ??
    checkEmbedding(request.headers)
  );
}
