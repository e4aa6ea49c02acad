import { SignalRequest, SignalResponse } from '@livekit/protocol';
import type { RawData, WebSocket } from 'ws';

export type RequestMessage = SignalRequest['message'];
export type ResponseMessage = SignalResponse['message'];

export interface SignalSocketEvents {
  request(message: RequestMessage): void;
  /** What came in cannot be read; the socket is being closed. */
  refused(reason: string): void;
  closed(): void;
}

const UNSUPPORTED_DATA = 1003;
const INVALID_PAYLOAD = 1007;
const NORMAL_CLOSURE = 1000;

/** What may wait to be sent, several times the largest message. */
const MAX_UNREAD_BYTES = 1024 * 1024;

/** A WebSocket that speaks LiveKit's signalling: one protobuf message in each binary frame. */
export class SignalSocket {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, events: SignalSocketEvents) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => {
      if (!isBinary) {
        events.refused('a text frame; signalling is binary protobuf');
        socket.close(UNSUPPORTED_DATA, 'signalling is binary protobuf');
        return;
      }
      const message = decode(data);
      if (message === undefined) {
        events.refused('not a SignalRequest');
        socket.close(INVALID_PAYLOAD, 'not a SignalRequest');
      } else {
        events.request(message);
      }
    });
    // ws closes the socket itself after an error (oversized message, broken frame).
    socket.on('error', (error) => {
      events.refused(error.message);
    });
    socket.on('close', () => {
      events.closed();
    });
  }

  /** Cuts off a client that asks and asks but does not read: its answers would pile up here without end. */
  send(message: ResponseMessage): void {
    if (this.#socket.bufferedAmount > MAX_UNREAD_BYTES) {
      this.#socket.terminate();
    } else if (this.#socket.readyState === this.#socket.OPEN) {
      this.#socket.send(new SignalResponse({ message }).toBinary());
    }
  }

  close(): void {
    this.#socket.close(NORMAL_CLOSURE);
  }

  /** Cuts the connection without a closing handshake. */
  terminate(): void {
    this.#socket.terminate();
  }
}

function decode(data: RawData): RequestMessage | undefined {
  try {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);
    return SignalRequest.fromBinary(bytes).message;
  } catch {
    return undefined;
  }
}
