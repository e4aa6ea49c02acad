import { isIP } from 'node:net';
import type { Refusal } from './Refusal.js';
import { isLoopbackHost } from './loopback.js';

/**
 * Checks the `Host` header against DNS rebinding: a page of evil.example whose name now resolves to 127.0.0.1 still
 * says `Host: evil.example`. An IP literal needs no name, so a server bound to every address may answer to it.
 */
export function checkHost(hostHeader: string | undefined, boundHost: string): Refusal | null {
  const match = /^(?:\[([\da-f:.]+)\]|([^:[\]\s/@]+))(?::(\d{1,5}))?$/i.exec(hostHeader ?? '');
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const bound = boundHost.toLowerCase();
  if (name !== '' && (isLoopbackHost(name) || name === bound || (isWildcard(bound) && isIP(name) !== 0))) {
    return null;
  }
  return {
    status: 421,
    detail: `This emulator does not answer to the host name ${JSON.stringify(printable(hostHeader))}: a name that was rebound to this machine could otherwise reach it from any web page. Use 127.0.0.1, localhost or the address given as --host.`,
  };
}

function isWildcard(boundHost: string): boolean {
  return boundHost === '0.0.0.0' || boundHost === '::';
}

function printable(text = ''): string {
  return text.slice(0, 100);
}
