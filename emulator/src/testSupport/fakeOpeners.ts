import type { Openers } from '../v0.2/transport/openTransport.js';
import { TransportError } from '../v0.2/transport/Transport.js';
import type { TransportListener } from '../v0.2/transport/Transport.js';

export interface FakeTransport {
  listener: TransportListener;
  closed: boolean;
}

/** Stand in for the transports of v0.2: each that is opened is added to `opened`. An offer and a url of `bad` are refused. */
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
    joinRoom: ({ url }, listener) =>
      url === 'bad'
        ? Promise.reject(new TransportError('the LiveKit room cannot be joined'))
        : Promise.resolve(open(listener)),
    acceptOffer(sdp, listener) {
      return sdp === 'bad'
        ? Promise.reject(new TransportError('the sdp cannot be read'))
        : Promise.resolve({ answer: `answer to ${sdp}`, ...open(listener) });
    },
  };
}
