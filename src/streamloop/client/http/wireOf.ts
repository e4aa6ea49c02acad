import { createCallFeed } from '../../../core/client/createCallFeed.js';
import { isLoopback, isOnThisMachine, normaliseBaseUrl } from '../../../core/client/endpointUrl.js';
import { systemClock } from '../../../platform/clock/systemClock.js';
import { asStreamloopError, refuseStreamloopOption } from '../../errors/asStreamloopError.js';
import type { StreamloopErrorCode } from '../../errors/streamloopErrorCatalog.js';
import type { StreamloopClient } from '../StreamloopClient.js';
import type { StreamloopClientOptions } from '../StreamloopClientOptions.js';
import { accessOf } from './accessOf.js';
import { type RateLimit, readRateLimit } from './RateLimit.js';
import type { Wire } from './Wire.js';

const SERVICE_URL = 'https://api.streamloop.app/v1';

/** The way to the service that options describe, and what can be seen of it. Throws `invalid-option`, `key-in-browser`. */
export function wireOf(
  options: StreamloopClientOptions,
): { wire: Wire } & Pick<StreamloopClient, 'onCall' | 'rateLimit'> {
  const baseUrl = normaliseBaseUrl(
    options.kind === 'handler' ? options.endpoint : (options.baseUrl ?? SERVICE_URL),
    refuseStreamloopOption,
  );
  if (options.kind !== 'handler' && !isPrivate(baseUrl))
    throw refuseStreamloopOption('baseUrl must use https: secrets travel to it.');
  const { clock = systemClock } = options;
  const calls = createCallFeed<StreamloopErrorCode>();
  let rateLimit: RateLimit | null = null;
  const wire: Wire = {
    baseUrl,
    // Called without a receiver; browsers refuse `fetch` with a foreign `this`.
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    clock,
    tell: calls.tell,
    asError: asStreamloopError,
    redirect: options.kind === 'handler' ? undefined : unfollowed(),
    access: accessOf(options),
    byHandler: options.kind === 'handler',
    workspaceId: options.workspaceId,
    isOnline: options.isOnline ?? (() => isOnThisMachine(baseUrl) || saysOnline()),
    random: options.random ?? Math.random,
    seen(headers) {
      rateLimit = readRateLimit(headers, clock.now()) ?? rateLimit;
    },
  };
  return { wire, onCall: calls.onCall, rateLimit: () => rateLimit };
}

/** Whether nobody on the way can read what is sent there; a path is on the page's own server. */
const isPrivate = (baseUrl: string): boolean =>
  baseUrl.startsWith('/')
    ? typeof location === 'undefined' || location.protocol !== 'http:' || isOnThisMachine(baseUrl)
    : new URL(baseUrl).protocol === 'https:' || isLoopback(baseUrl);

/**
 * `fetch` would take `X-API-Key`, and a body with secrets, to wherever the answer points. Workers of edge platforms refuse
 * `error`; `manual` shows them the redirect as what it is, an answer that is not ok.
 */
function unfollowed(): RequestRedirect {
  try {
    return new Request('https://streamloop.invalid', { redirect: 'error' }).redirect;
  } catch {
    return 'manual';
  }
}

/** False only where the browser is sure that there is no network. */
const saysOnline = (): boolean =>
  typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine;
