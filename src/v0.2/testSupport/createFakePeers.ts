import type { OpenPeer, PeerLike } from '../peer/OpenPeer.js';

/** One peer connection, and what was done with it, in order. */
export interface FakePeer {
  readonly done: string[];
  readonly tracks: (MediaStreamTrack | null)[];
  readonly encodings: Record<string, unknown>[];
  iceServers: RTCIceServer[];
  /** What the network makes of it. */
  become(state: RTCPeerConnectionState): void;
  isClosed: boolean;
  /** Nothing is encoded. */
  isStalled: boolean;
}

/** Peer connections without a network. */
export function createFakePeers() {
  const all: FakePeer[] = [];
  let refusing = false;
  const openPeer: OpenPeer = () => {
    const listeners: (() => void)[] = [];
    let state: RTCPeerConnectionState = 'new';
    let sent = 0;
    let seen = 0;
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
        if (!fake.isStalled) sent += 30;
        seen += 30;
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
    /** No answer fits from now on. */
    refuse: () => void (refusing = true),
    open: () => all.filter(({ isClosed }) => !isClosed).length,
  };
}
