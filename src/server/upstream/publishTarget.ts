import * as v from 'valibot';
import { isLoopback } from '../../core/client/endpointUrl.js';
import { HandlerError } from '../http/HandlerError.js';

const target = v.object({ url: v.string(), token: v.pipe(v.string(), v.nonEmpty()) });

/** Where the service's rooms are. */
export const defaultRoomHosts: readonly string[] = ['livekit.cloud', 'overshoot.ai'];

/**
 * A room that a browser may be sent to: by wss, on a host of the list. An emulator on this machine has its room here, too.
 * Throws `HandlerError`.
 */
export function roomTarget(
  value: unknown,
  { baseUrl, hosts }: { baseUrl: string; hosts: readonly string[] },
): { type: 'livekit'; url: string; token: string } {
  const parsed = v.safeParse(target, value);
  const url = parsed.success && URL.canParse(parsed.output.url) ? new URL(parsed.output.url) : null;
  if (!parsed.success || !url || !mayJoin(url, baseUrl, hosts)) {
    const cause = new Error(
      `The service named a room that is not on the list: ${url?.host ?? 'no address'}.`,
    );
    throw new HandlerError('upstream-failed', { cause });
  }
  return { type: 'livekit', url: parsed.output.url, token: parsed.output.token };
}

function mayJoin(url: URL, baseUrl: string, hosts: readonly string[]): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (isLoopback(baseUrl)) return /^wss?:$/.test(url.protocol) && isLoopback(`http://${url.host}`);
  return (
    url.protocol === 'wss:' &&
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  );
}
