import { OvershootError } from '../../core/errors/index.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { PublisherModule } from '../../platform/livekit/Publisher.js';
import type { TurnServer } from '../client/records.js';
import type { Transport, WhatIsSeen } from '../streams/Transport.js';
import type { OpenPeer, PeerLike } from './OpenPeer.js';
import { openPeerPublisher } from './openPeerPublisher.js';

/** A connection whose offer was sent, from the create of its stream until a publisher takes it. */
export interface OfferedPeer {
  peer: PeerLike;
  sender: RTCRtpSender;
  offer: RTCSessionDescriptionInit;
  answerSdp: string;
  turnServers: readonly TurnServer[];
}

/** The transport, and the publisher that goes with it. */
export interface PeerTransport {
  of(request: () => WhatIsSeen): Transport;
  readonly module: PublisherModule;
}

const SCHEME = 'webrtc:';

/**
 * A peer connection of the page, by one offer and one answer. Nothing renews it: where it breaks, or the service is
 * replaced, the stream is over. The offer is sent before it is set, so that its candidates are gathered with the TURN
 * servers that the answer to the create names; the service learns them from the checks that arrive.
 */
export function createPeerTransport(o: { clock: Clock; openPeer: OpenPeer }): PeerTransport {
  const offered = new Map<string, OfferedPeer>();

  const take = (url: string): OfferedPeer | null => {
    const id = url.slice(SCHEME.length);
    const found = offered.get(id) ?? null;
    offered.delete(id);
    return found;
  };

  return {
    of: (request) => ({
      async create(client, options) {
        const peer = o.openPeer();
        try {
          const { sender } = peer.addTransceiver('video', { direction: 'sendonly' });
          const offer = await peer.createOffer();
          const made = await client.createStream(
            { ...request(), transport: { type: 'webrtc', sdp: offer.sdp ?? '' } },
            options,
          );
          const { id, ttlSeconds, answerSdp, turnServers } = made;
          // The id is known from here on, whatever the descriptions are worth: what was made can be deleted.
          if (answerSdp === null) peer.close();
          else offered.set(id, { peer, sender, offer, answerSdp, turnServers });
          const publish = answerSdp === null ? null : { url: `${SCHEME}${id}`, token: id };
          return { id, ttlSeconds, publish };
        } catch (cause) {
          peer.close();
          if (cause instanceof OvershootError) throw cause;
          const detail = 'The browser could not make an offer.';
          throw new OvershootError('publish-failed', { stage: 'publish', detail, cause });
        }
      },
      forget: (id) => take(`${SCHEME}${id}`)?.peer.close(),
    }),
    module: { openPublisher: (options) => openPeerPublisher(o.clock, take(options.url), options) },
  };
}
