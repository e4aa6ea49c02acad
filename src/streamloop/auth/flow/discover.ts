import * as oauth from 'oauth4webapi';
import { isLoopback } from '../../../core/client/endpointUrl.js';
import { idTokenAlgorithms } from '../../../core/oauth/idTokenAlgorithms.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { FlowFetch } from './limitedFetch.js';

/** An authorization server, all of whose addresses are safe to use. */
export type Server = oauth.AuthorizationServer & { authorization_endpoint: string; token_endpoint: string };

/** Asks an issuer for its metadata (RFC 8414). Plain http is for issuers on this machine, and their addresses too. */
export async function discover(issuer: URL, fetcher: FlowFetch): Promise<Server> {
  const response = await oauth.discoveryRequest(issuer, {
    algorithm: 'oauth2',
    [oauth.customFetch]: fetcher,
    [oauth.allowInsecureRequests]: isLoopback(issuer.href),
  });
  const server = await oauth.processDiscoveryResponse(issuer, response);
  const { authorization_endpoint, token_endpoint, revocation_endpoint } = server;
  if (authorization_endpoint === undefined || token_endpoint === undefined)
    throw wrongMetadata('lacks an address');
  for (const address of [authorization_endpoint, token_endpoint, revocation_endpoint])
    if (address !== undefined && !isSafe(address, issuer))
      throw wrongMetadata('has an address without https');
  return {
    id_token_signing_alg_values_supported: [...idTokenAlgorithms],
    ...server,
    authorization_endpoint,
    token_endpoint,
  };
}

/** The page is sent to one of them: `javascript:` would run in it. */
function isSafe(address: string, issuer: URL): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(issuer.href) && isLoopback(address));
}

const wrongMetadata = (why: string): StreamloopError =>
  new StreamloopError('sign-in-failed', {
    stage: 'sign-in',
    detail: `The metadata of the authorization server ${why}.`,
  });
