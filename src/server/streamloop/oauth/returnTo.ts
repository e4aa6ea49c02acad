/**
 * A path of the app's own, or undefined: an address from outside must not choose where a person who has just signed in is
 * sent to. Browsers read `\` as `/`, and drop tabs and line ends.
 */
export function ownPath(path: string | null, origin: string): string | undefined {
  if (path === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return undefined;
  const url = URL.canParse(path, origin) ? new URL(path, origin) : null;
  if (url?.origin !== origin) return undefined;
  const place = `${url.pathname}${url.search}${url.hash}`;
  // Only now dots are resolved: `/.//evil.example` has become what browsers read as another host.
  return place.startsWith('//') ? undefined : place;
}

/** The same place, told what went wrong: a code, and no word of another server. */
export function withFailure(path: string, code: string): string {
  const url = new URL(path, 'http://app.invalid');
  url.searchParams.set('streamloop_error', code);
  return `${url.pathname}${url.search}${url.hash}`;
}
