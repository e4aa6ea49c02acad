import { refuseStreamloopOption } from '../../errors/asStreamloopError.js';

/** Whether browsers take it for a path of this page's own server: `//host` and `/\host` are other servers. */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path) && !/\p{Cc}/u.test(path);

/**
 * Where to go after a sign-in: a path of this page's own server, so that nobody can be sent elsewhere by a link into the
 * sign-in. Without one: where the page is. Throws `invalid-option`.
 */
export function returnPath(given: string | undefined, pageUrl: string): string {
  if (given === undefined) {
    const { pathname, search, hash } = new URL(pageUrl);
    const here = `${pathname}${search}${hash}`;
    return isOwnPath(here) ? here : '/';
  }
  if (!isOwnPath(given))
    throw refuseStreamloopOption('returnTo must be a path of this page\'s own server, such as "/streams".');
  return given;
}
