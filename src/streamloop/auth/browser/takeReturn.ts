import type { AuthPage } from '../page/AuthPage.js';
import { withoutParameters } from '../page/withoutParameters.js';

/** What an authorization server adds to the address (RFC 6749, RFC 9207, OpenID Connect). */
const PARAMETERS = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri', 'session_state'];

/**
 * The answer of the authorization server in the address of the page, where there is one; it is taken out before anything
 * else, so that it stands neither in the history nor in what the page may send with its address.
 */
export function takeReturn(page: AuthPage, redirectUri: string): URLSearchParams | null {
  const url = new URL(page.url());
  const { origin, pathname } = new URL(redirectUri);
  const answer = url.searchParams;
  const isAnswer = answer.has('state') && (answer.has('code') || answer.has('error'));
  if (url.origin !== origin || url.pathname !== pathname || !isAnswer) return null;
  page.replaceUrl(withoutParameters(url.href, PARAMETERS));
  return new URLSearchParams(PARAMETERS.flatMap((name) => answer.getAll(name).map((value) => [name, value])));
}
