import type { OpenSocket } from '../../v0.2/results/OpenSocket.js';

/** One socket that was opened, and what the service does with it. */
export interface FakeSocket {
  readonly url: string;
  /** What was sent to the service. */
  readonly sent: string[];
  isOpen: boolean;
  /** The page has closed it. */
  isLeft: boolean;
  /** The handshake succeeds. */
  accept(): void;
  /** Sends a value as JSON, or a text as it is. */
  say(message: unknown): void;
  /** The service, or the network, closes it: 1008 for a key that is not taken, 1001 with `stream ended: …`, else lost. */
  end(code: number, reason?: string): void;
}

/** Results sockets without a network: they answer what a test says. */
export interface FakeSockets {
  /** For `<RealtimeVisionProvider openSocket={t.sockets.openSocket}>`. */
  readonly openSocket: OpenSocket;
  /** All sockets so far, in order. */
  readonly all: readonly FakeSocket[];
  /** The newest one. Throws where none was opened. */
  last(): FakeSocket;
  /** The next `times` attempts throw, as they do where a policy of the page forbids them. */
  fail(times: number): void;
  /** How many are open. */
  open(): number;
}
