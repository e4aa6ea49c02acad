import type { RTCPeerConnection } from 'werift';

/**
 * After an ICE restart by the other side werift 0.24 forgets the selected pair and never looks for a new one,
 * because the DTLS transport is connected already: packets still come in but none goes out. Call it before a
 * remote description is applied, and the function it returns after the local one.
 */
export function watchIceRestart(connection: RTCPeerConnection): () => void {
  const before = connection.iceTransports.map((transport) => transport.iceRestarts);
  return () => {
    for (const [index, dtls] of connection.dtlsTransports.entries()) {
      const restarted = dtls.iceTransport.iceRestarts !== (before[index] ?? 0);
      if (restarted && dtls.state === 'connected') {
        // It ends when a pair is nominated, or fails when the connection is closed before.
        dtls.iceTransport.start().catch(() => undefined);
      }
    }
  };
}
