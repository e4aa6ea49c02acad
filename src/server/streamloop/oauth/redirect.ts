import { privateHeaders } from '../../http/answers.js';

/** To another place, by GET. */
export const redirect = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, location } });
