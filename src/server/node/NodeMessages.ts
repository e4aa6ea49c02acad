/**
 * What is needed of a request of `node:http`; those of Express and of `node:http2` have it as well. Written out, because
 * Node's own types would have to be installed wherever this entry is imported, also for workers.
 */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: object;
  readonly destroyed: boolean;
  /** Somebody has begun to read the body. */
  readonly readableDidRead: boolean;
  on(event: string, listener: (piece: Uint8Array) => void): unknown;
  off(event: string, listener: (piece: Uint8Array) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

/** What is needed of a response of `node:http`, as `NodeRequest`. */
export interface NodeResponse {
  statusCode: number;
  readonly destroyed: boolean;
  readonly writableFinished: boolean;
  setHeader(name: string, value: string | string[]): unknown;
  /** Node has it for HTTP/2 as well; its types do not say so. */
  flushHeaders?(): void;
  write(piece: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
}
