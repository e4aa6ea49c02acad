import type { PeerTransport } from '../peer/createPeerTransport.js';
import { livekitTransport } from '../streams/livekitTransport.js';
import { nativeTransport } from '../streams/nativeTransport.js';
import type { Transport, WhatIsSeen } from '../streams/Transport.js';
import type { VisionTransport } from './VisionOptions.js';

/** The way of the video that the app has chosen. */
export function transportOf(
  chosen: VisionTransport | undefined,
  peers: PeerTransport,
  request: () => WhatIsSeen,
): Transport {
  switch (chosen?.type) {
    case 'webrtc':
      return peers.of(request);
    case 'livekit':
      return livekitTransport(request, chosen);
    default:
      return nativeTransport(request);
  }
}
