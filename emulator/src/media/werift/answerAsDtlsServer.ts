import type { RTCPeerConnection } from 'werift';

/**
 * Lets the client begin the DTLS handshake. As the DTLS client werift 0.24 first sleeps 100 ms, which every
 * first frame would wait for.
 */
export function answerAsDtlsServer(connection: RTCPeerConnection): void {
  for (const transport of connection.dtlsTransports) {
    if (transport.state === 'new') {
      transport.role = 'server';
    }
  }
}
