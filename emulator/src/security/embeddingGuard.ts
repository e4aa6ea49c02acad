import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from './Refusal.js';

/**
 * Checks what browsers send without `Origin`: a page that loads an address as an image, script or frame. It could not
 * read the answer, but it would use up faults that wait for a request. Following a link remains possible.
 */
export function checkEmbedding(headers: IncomingHttpHeaders): Refusal | null {
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== 'cross-site' || isLink) {
    return null;
  }
  return {
    status: 403,
    detail:
      'A page of another site may not load this as an image, script or frame. A page of this machine can ask with CORS: fetch, or the crossorigin attribute.',
  };
}
