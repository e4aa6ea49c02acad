import { refuseStreamloopOption } from '../../errors/asStreamloopError.js';

/** Of no server: only what a path does to the rest of an address counts. */
const SOMEWHERE = 'http://app.invalid';

/**
 * The path as browsers read it, where it is one of this page's own server, else null. `//host` and `/\host` are other
 * servers, also where only the shortened path begins so: `/.//host`.
 */
function ownPath(path: string): string | null {
  if (!/^\/(?![/\\])/.test(path) || /\p{Cc}/u.test(path) || !URL.canParse(path, SOMEWHERE)) return null;
  const { origin, pathname, search, hash } = new URL(path, SOMEWHERE);
  return origin !== SOMEWHERE || pathname.startsWith('//') ? null : `${pathname}${search}${hash}`;
}

/** Whether a sign-in may lead there. */
export const isOwnPath = (path: string): boolean => ownPath(path) !== null;

/**
 * Where to go after a sign-in: a path of this page's own server, so that nobody can be sent elsewhere by a link into the
 * sign-in. Without one: where the page is. Throws `invalid-option`.
 */
export function returnPath(given: string | undefined, pageUrl: string): string {
  if (given === undefined) {
    const { pathname, search, hash } = new URL(pageUrl);
    return ownPath(`${pathname}${search}${hash}`) ?? '/';
  }
  const path = ownPath(given);
  if (path === null)
    throw refuseStreamloopOption('returnTo must be a path of this page\'s own server, such as "/streams".');
  return path;
}
