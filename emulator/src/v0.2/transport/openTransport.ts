import type { PushSource } from '../schema/createRequestSchema.js';
import type { AcceptOffer, JoinRoom, Transport, TransportListener } from './Transport.js';

/** How video comes in for a stream that was asked for, and what its client is told of that. */
export interface OpenedTransport {
  /** `null` for a native stream: its room is that of every stream. */
  transport: Transport | null;
  /** What the answer to the request says besides. */
  told: {
    webrtc: { type: 'answer'; sdp: string } | null;
    turn_servers: Record<string, string>[] | null;
  };
}

/** Who opens what comes from outside of the emulator. */
export interface Openers {
  acceptOffer: AcceptOffer;
  joinRoom: JoinRoom;
}

/** Rejects with `TransportError`. */
export async function openTransport(
  source: PushSource,
  listener: TransportListener,
  { acceptOffer, joinRoom }: Openers,
): Promise<OpenedTransport> {
  switch (source.type) {
    case 'webrtc': {
      const { answer, ...transport } = await acceptOffer(source.sdp, listener);
      // None is needed on one machine, and none outside of it may be named.
      return { transport, told: { webrtc: { type: 'answer', sdp: answer }, turn_servers: [] } };
    }
    case 'livekit':
      return {
        transport: await joinRoom(source, listener),
        told: { webrtc: null, turn_servers: null },
      };
    case 'native':
      return { transport: null, told: { webrtc: null, turn_servers: null } };
  }
}
