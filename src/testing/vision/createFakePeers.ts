import type { OpenPeer, PeerLike } from '../../v0.2/peer/OpenPeer.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { FakePeer, FakePeers } from './FakePeers.js';

const FRAMES_PER_SECOND = 15;

/** Peer connections without a network, which send as long as they are not stalled. */
export function createFakePeers(clock: Clock): FakePeers {
  const all: FakePeer[] = [];
  let refusing = false;
  const openPeer: OpenPeer = () => {
    const listeners: (() => void)[] = [];
    let state: RTCPeerConnectionState = 'new';
    let sent = 0;
    let seen = 0;
    let sampledAt = clock.mono();
    const fake: FakePeer = {
      done: [],
      tracks: [],
      encodings: [{}],
      iceServers: [],
      isClosed: false,
      isStalled: false,
      become(next) {
        state = next;
        for (const call of listeners) call();
      },
    };
    all.push(fake);
    const sender = {
      replaceTrack: async (track: MediaStreamTrack | null) => void fake.tracks.push(track),
      getParameters: () => ({ encodings: fake.encodings }),
      setParameters: async () => undefined,
      async getStats() {
        const frames = Math.round(((clock.mono() - sampledAt) * FRAMES_PER_SECOND) / 1000);
        sampledAt = clock.mono();
        if (!fake.isStalled) sent += frames;
        seen += frames;
        return new Map<string, object>([
          ['out', { type: 'outbound-rtp', framesSent: sent, bytesSent: sent * 1000 }],
          ['source', { type: 'media-source', frames: seen }],
        ]);
      },
    };
    const peer = {
      get connectionState() {
        return state;
      },
      addTransceiver: () => ({ sender }),
      createOffer: async () => ({ type: 'offer', sdp: 'v=0 offer' }),
      setConfiguration({ iceServers }: RTCConfiguration) {
        fake.done.push('servers');
        fake.iceServers = iceServers ?? [];
      },
      setLocalDescription: async () => void fake.done.push('offer'),
      async setRemoteDescription({ sdp }: RTCSessionDescriptionInit) {
        if (refusing) throw new DOMException('It does not fit.', 'InvalidAccessError');
        fake.done.push(sdp ?? '');
      },
      addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
      close: () => void (fake.isClosed = true),
    };
    return peer as unknown as PeerLike;
  };
  return {
    openPeer,
    all,
    last(): FakePeer {
      const last = all.at(-1);
      if (!last) throw new Error('No peer connection was made.');
      return last;
    },
    refuse: () => void (refusing = true),
    open: () => all.filter(({ isClosed }) => !isClosed).length,
  };
}
