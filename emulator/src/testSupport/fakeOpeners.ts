import type { Openers } from '../v0.2/transport/openTransport.js';
import { TransportError } from '../v0.2/transport/Transport.js';
import type { TransportListener } from '../v0.2/transport/Transport.js';

export interface FakeTransport {
  listener: TransportListener;
  closed: boolean;
}

/** Stand in for the transports of v0.2: each that is opened is added to `opened`. An offer of `bad` is refused. */
export function fakeOpeners(opened: FakeTransport[]): Openers {
  const open = (listener: TransportListener) => {
    const transport: FakeTransport = { listener, closed: false };
    opened.push(transport);
    return {
      close() {
        transport.closed = true;
        return Promise.resolve();
      },
    };
  };
  return {
    acceptOffer(sdp, listener) {
      return sdp === 'bad'
        ? Promise.reject(new TransportError('the sdp cannot be read'))
        : Promise.resolve({ answer: `answer to ${sdp}`, ...open(listener) });
    },
  };
}
