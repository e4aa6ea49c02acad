import type { RTCDtlsTransport } from 'werift';

/**
 * Begins the DTLS handshake of a client's connection by itself, as LiveKit's server does. The other way round werift 0.24
 * asks for a cookie, which costs every first frame a round trip; as the client it sleeps for 100 ms first.
 */
export function beginDtls(transport: RTCDtlsTransport): void {
  transport.role = 'client';
  transport.onStateChange.subscribe((state) => {
    if (state !== 'connecting') return;
    // The socket is made in the same turn as the state.
    queueMicrotask(() => {
      const { dtls } = transport;
      if (!dtls || !isClient(dtls)) return;
      const begun = dtls.connect();
      dtls.connect = () => begun;
    });
  });
}

const isClient = <T extends object>(dtls: T): dtls is T & { connect: () => Promise<void> } =>
  'connect' in dtls;
