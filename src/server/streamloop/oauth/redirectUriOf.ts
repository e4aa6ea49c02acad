import { isLoopback } from '../../../core/client/endpointUrl.js';
import { HandlerError } from '../../http/HandlerError.js';
import type { StreamloopCall } from '../StreamloopCall.js';

/** Where the browser is sent back to. Throws `HandlerError` `not-configured` where that cannot be the address of the app. */
export function redirectUriOf(call: StreamloopCall, registered: string | undefined): string {
  const redirectUri = registered ?? `${call.url.origin}${call.settings.basePath}/auth/callback`;
  // Over http every neighbour in the network could read the cookie, and every one below the same domain set it.
  if (!redirectUri.startsWith('https:') && !isLoopback(redirectUri))
    throw wrong(
      'browsers seem to come by http, and not to this machine. Behind a proxy that ends TLS, tell the server its origin (`toNodeListener(handler, { origin })`), or set redirectUri to the https address that is registered.',
    );
  // Next.js, for one, gives the address that its server listens at.
  if (registered === undefined && isLoopback(redirectUri) && !isLoopback(`http://${shownHost(call.request)}`))
    throw wrong(
      'browsers come to another host than the address of the request says, so there is a proxy. Set redirectUri to the address that is registered.',
    );
  return redirectUri;
}

const wrong = (text: string): HandlerError =>
  new HandlerError('not-configured', { cause: new Error(`createStreamloopHandler: ${text}`) });

/** The host that the browser has in its address bar, as far as the request says; else this machine. */
function shownHost({ headers }: Request): string {
  const [host = ''] = (headers.get('x-forwarded-host') ?? headers.get('host') ?? '').split(',');
  return URL.canParse(`http://${host.trim()}`) ? host.trim() : 'localhost';
}
