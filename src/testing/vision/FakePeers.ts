import type { OpenPeer } from '../../v0.2/peer/OpenPeer.js';

/** One peer connection of the transport `webrtc`, and what was done with it. */
export interface FakePeer {
  /** In order: servers, offer, and the answer as it was given. */
  readonly done: string[];
  /** What was sent, the newest last; null while it is paused. */
  readonly tracks: (MediaStreamTrack | null)[];
  readonly encodings: Record<string, unknown>[];
  iceServers: RTCIceServer[];
  /** What the network makes of it. */
  become(state: RTCPeerConnectionState): void;
  isClosed: boolean;
  /** Nothing is encoded. */
  isStalled: boolean;
}

/** Peer connections without a network: they become what a test says. */
export interface FakePeers {
  /** For `createRealtimeVision({ openPeer })`. */
  readonly openPeer: OpenPeer;
  /** All connections so far, in order. */
  readonly all: readonly FakePeer[];
  /** The newest one. Throws where none was made. */
  last(): FakePeer;
  /** No answer fits from now on. */
  refuse(): void;
  /** How many are not closed. */
  open(): number;
}
