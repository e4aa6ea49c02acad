/** What the kit uses of a `WebSocket`. */
export interface SocketLike {
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number; reason: string }) => void): void;
  send(text: string): void;
  close(code?: number): void;
}

/** Opens a socket; `(url) => new WebSocket(url)` in a browser. */
export type OpenSocket = (url: string) => SocketLike;

/** The browser's own. Nothing is touched before it is called. */
export const openWebSocket: OpenSocket = (url) => new WebSocket(url);
