import { lookup } from 'node:dns/promises';
import { isPrivateAddress } from './isPrivateAddress.js';

export type Resolve = (host: string) => Promise<readonly { address: string }[]>;

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * Why a source may not be pulled, or null where it may: the service rejects addresses that resolve to private, loopback
 * or link-local ranges. ffmpeg resolves the name once more, and follows redirects and playlists, so that this is what the
 * service does and no wall around the machine.
 */
export async function refusePrivate(url: string, resolve: Resolve = resolveAll): Promise<string | null> {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
  if (host === '') {
    return 'The url of the source is not valid.';
  }
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) {
    return 'The host of the source could not be resolved.';
  }
  return found.some(({ address }) => isPrivateAddress(address))
    ? 'The source resolves to a private, loopback or link-local address, which the service does not pull from. Start the emulator with --allow-private-sources to pull from this machine or network.'
    : null;
}
