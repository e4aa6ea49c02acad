/** What the kit uses of an `RTCPeerConnection`. */
export type PeerLike = Pick<
  RTCPeerConnection,
  | 'addTransceiver'
  | 'createOffer'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'setConfiguration'
  | 'connectionState'
  | 'close'
> & {
  addEventListener(type: 'connectionstatechange', listener: () => void): void;
};

/** Makes a peer connection; `() => new RTCPeerConnection()` in a browser. */
export type OpenPeer = () => PeerLike;

/** The browser's own. Nothing is touched before it is called. */
export const openPeerConnection: OpenPeer = () => new RTCPeerConnection();
