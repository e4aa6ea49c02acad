/** How a socket to a page is closed. */
export interface Close {
  code: number;
  reason: string;
}

const ENDED = /^stream ended: [a-z_]{1,64}$/;

/**
 * The end of the service's socket as the page may have it: an end of the stream as it is, everything else as something that
 * passes by. A key that is refused is the server's fault, and must not look like a person who is not signed in.
 */
export function relayedClose(code: number, reason: string): Close {
  if (code === 1001 && ENDED.test(reason)) return { code, reason };
  return { code: 1012, reason: code === 1008 ? 'upstream-refused-key' : 'upstream-closed' };
}
