import { privateHeaders } from '../../http/answers.js';

/** To another place, by GET. */
export function redirect(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ ...privateHeaders, location });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
