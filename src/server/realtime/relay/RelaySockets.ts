import type { NodeRequest } from '../../node/NodeMessages.js';

/** What is needed of a socket of the package `ws`, written out so that nobody needs its types. */
export interface RelaySocket {
  readonly bufferedAmount: number;
  on(event: 'open', listener: () => void): unknown;
  on(event: 'message', listener: (data: RelayData, isBinary: boolean) => void): unknown;
  on(event: 'close', listener: (code: number, reason: { toString(): string }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
}

/** A message as `ws` gives it. */
export interface RelayData {
  toString(): string;
}

/** A socket of `node:net`, as a server hands it over. */
export interface RawSocket {
  destroy(): unknown;
}

/** The two classes of the package `ws`, which the app installs: `import { WebSocket, WebSocketServer } from 'ws'`. */
export interface RelayClasses {
  WebSocket: new (url: string, options: { handshakeTimeout: number; maxPayload: number }) => RelaySocket;
  WebSocketServer: new (options: { noServer: true; maxPayload: number }) => {
    // `ws` wants its own types of Node here, which are what the server hands over.
    handleUpgrade(request: never, socket: never, head: never, done: (socket: RelaySocket) => void): void;
  };
}

/** A server of `node:http` or `node:https`. */
export interface UpgradingServer {
  on(
    event: 'upgrade',
    listener: (request: NodeRequest, socket: RawSocket, head: Uint8Array) => void,
  ): unknown;
}
