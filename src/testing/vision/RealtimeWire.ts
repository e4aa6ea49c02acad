/** One request that reached the older API. */
export interface WireCall {
  method: string;
  /** Below the base, such as `/streams/stream-1/keepalive`. */
  path: string;
  /** As it was parsed; undefined where there was none. */
  body: unknown;
}

/** The older API on the wire: what `createRealtimeClient` sends and gets, with the streams of a `FakeService` behind it. */
export interface RealtimeWire {
  /** For `createRealtimeClient({ fetch })`. */
  readonly fetch: typeof fetch;
  /** Every request so far, in order. */
  readonly calls: readonly WireCall[];
  /** What each stream is asked since it was changed, by its id. */
  readonly prompts: ReadonlyMap<string, string>;
  /** The service has made so many results more, as `info` tells. */
  infer(count: number): void;
  /** How many requests of a method had a path that ends so. */
  count(method: string, end: string): number;
}
