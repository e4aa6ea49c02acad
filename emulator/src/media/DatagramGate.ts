import { StunProtocol, type Protocol } from 'werift';

/**
 * Stands between a peer connection and its UDP sockets: it can drop every datagram both ways, and knows when the
 * last one came in. werift reaches its sockets through the protocol it hands to `iceFilterStunResponse`, which is
 * called before anything is ever sent; there the gate takes hold of them.
 */
export class DatagramGate {
  #lastReceivedMs: number | undefined;
  readonly #held = new WeakSet<Protocol>();
  readonly #now: () => number;
  readonly #isShut: () => boolean;

  constructor(now: () => number, isShut: () => boolean) {
    this.#now = now;
    this.#isShut = isShut;
  }

  /** Milliseconds since the last datagram that was let in; undefined before the first. */
  get silenceMs(): number | undefined {
    return this.#lastReceivedMs === undefined ? undefined : this.#now() - this.#lastReceivedMs;
  }

  /** For `iceFilterStunResponse`: false keeps werift from answering and from pairing. */
  readonly admit = (_message: unknown, _address: unknown, protocol: Protocol): boolean => {
    if (!this.#held.has(protocol)) {
      this.#held.add(protocol);
      this.#hold(protocol);
      this.#lastReceivedMs = this.#isShut() ? this.#lastReceivedMs : this.#now();
    }
    return !this.#isShut();
  };

  #hold(protocol: Protocol): void {
    if (!(protocol instanceof StunProtocol)) {
      return;
    }
    const { transport } = protocol;
    // A failed send is an 'error' event of the socket, and would end the process if nobody listened.
    transport.socket.on('error', () => undefined);
    const receive = transport.onData;
    transport.onData = (data, address) => {
      if (!this.#isShut()) {
        this.#lastReceivedMs = this.#now();
        receive(data, address);
      }
    };
    const send = transport.send;
    transport.send = async (data, address) => {
      if (!this.#isShut()) {
        await send(data, address);
      }
    };
  }
}
