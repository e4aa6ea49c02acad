import { isIPv4 } from 'node:net';

/** Whether a host, as `--host`, a URL or a `Host` header has it, can only mean this machine. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  if (name === 'localhost' || name === '::1' || name === '[::1]') {
    return true;
  }
  return isIPv4(name) && name.startsWith('127.');
}

/** Whether the other end of a connection is on this machine; Node writes IPv4 peers of a dual-stack socket as `::ffff:127.0.0.1`. */
export function isLoopbackPeer(address: string | undefined): boolean {
  return address !== undefined && isLoopbackHost(address.replace(/^::ffff:/i, ''));
}
