import type { Shelved } from './Shelf.js';

/** Where a stream goes. The key it was made with is not kept: nothing is ever sent there. */
export interface Destination extends Shelved {
  name: string;
  kind: 'custom_rtmp' | 'youtube';
  status: 'active' | 'needs_reauth' | 'revoked' | 'disabled';
}

/** Inferred: the service connects YouTube by its dashboard; here an address of YouTube's ingest makes one. */
export function kindOf(rtmpUrl: string): Destination['kind'] {
  const host = URL.canParse(rtmpUrl) ? new URL(rtmpUrl).hostname : '';
  return host === 'youtube.com' || host.endsWith('.youtube.com') ? 'youtube' : 'custom_rtmp';
}

export function showDestination({ id, name, kind, status }: Destination): object {
  return { id, name, kind, status };
}
