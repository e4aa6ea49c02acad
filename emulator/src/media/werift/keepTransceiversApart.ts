import type { RTCPeerConnection } from 'werift';

/**
 * werift 0.24 puts a new section's transceiver in the place of an inactive one, whose section then has none
 * ("Transceiver with mid=0 not found" on the next offer). LiveKit's clients keep inactive placeholders. A
 * transceiver that was used for sending is left alone, so all of them are marked so. Not needed from 0.25 on.
 */
export function keepTransceiversApart(connection: RTCPeerConnection): void {
  connection.onRemoteTransceiverAdded.subscribe((transceiver) => {
    transceiver.usedForSender = true;
  });
}
