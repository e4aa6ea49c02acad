import type { OlderReading, OlderReadings } from '../ovs/olderReadings.js';

/** `frames`: exactly the frame that is asked for. `keyframes`: the nearest keyframe, which costs less. */
export const decodings = ['frames', 'keyframes'] as const;
export type Decoding = (typeof decodings)[number];

export const stillFormats = ['jpeg', 'png', 'webp'] as const;
export type StillFormat = (typeof stillFormats)[number];

/** What can be set from outside; the CLI has one flag for each. */
export interface EmulatorOptions {
  /** Address to listen on. Default `127.0.0.1`; any other than loopback needs `apiKey`. */
  host?: string;
  /** TCP port; 0 takes any free one. Default 4600. */
  port?: number;
  /** The one key that is accepted. Without it any key is. */
  apiKey?: string;
  /** The one key of StreamLoop that is accepted, such as `sl_…`. Without it any is that begins so, and beyond loopback none. */
  streamloopKey?: string;
  /** The region this emulator plays; requests for another get 409. Default `us-west1`. */
  region?: string;
  /** Lease of a stream in seconds. Default 300, as the service has it. */
  ttlSeconds?: number;
  /** Lease of a stream of the older API (v0.2) in seconds. Default 45. */
  pushTtlSeconds?: number;
  /** Life of a publish token in seconds. Default 600; a fresh one is pushed at half of it. */
  tokenTtlSeconds?: number;
  /** How long a frame is kept, in seconds. Default 600, as the service has it. */
  retentionSeconds?: number;
  /** How long an ended stream can still be read, in seconds. Default 30; the service publishes no figure. */
  tombstoneSeconds?: number;
  /** Bytes of encoded video kept for each stream. Default 256 MiB. */
  maxFrameBytes?: number;
  /** How old the newest keyframe may get before another is asked for, in milliseconds. Default 1000; 0 never asks. */
  keyframeIntervalMs?: number;
  /** What a question about a frame is answered from. Default `frames`. */
  decode?: Decoding;
  /** How stills are sent to a model server. Default `jpeg`. */
  stillFormat?: StillFormat;
  /** Most frames one question may look at. Default 120. */
  maxStills?: number;
  /** Base URL of an OpenAI-compatible server, such as `http://127.0.0.1:11434/v1`; needs `modelName`. */
  modelUrl?: string;
  /** Its key, if it wants one. */
  modelKey?: string;
  /** Its model; `GET /models` lists it under this name. */
  modelName?: string;
  /** How long it may be silent before it is given up, in seconds. Default 120. */
  modelTimeoutSeconds?: number;
  /** Questions a key may ask in one second. Default 100; 0 is no limit. */
  requestsPerSecond?: number;
  /** What each key can spend, in microcents (a cent has a million). Default 10 USD. */
  balanceMicrocents?: number;
  /** Older texts of the documents to follow where they differ. Default none. */
  olderReadings?: readonly OlderReading[];
  /** Origins besides the loopback ones whose pages may call, such as `https://app.example`. */
  allowOrigins?: readonly string[];
  /** Sources that are pulled may be on this machine or its network, which the service rejects. Default false. */
  allowPrivateSources?: boolean;
}

/** The options after validation, with every default filled in. */
export interface EmulatorSettings {
  host: string;
  port: number;
  /** `null`: any key is accepted. */
  apiKey: string | null;
  /** `null`: any that begins with `sl_`; where `host` is not loopback, none. */
  streamloopKey: string | null;
  region: string;
  ttlSeconds: number;
  pushTtlSeconds: number;
  tokenTtlSeconds: number;
  retentionSeconds: number;
  tombstoneSeconds: number;
  maxFrameBytes: number;
  keyframeIntervalMs: number;
  decode: Decoding;
  stillFormat: StillFormat;
  maxStills: number;
  /** `null`: only the built-in model answers. */
  modelServer: ModelServer | null;
  modelTimeoutSeconds: number;
  /** 0: no limit. */
  requestsPerSecond: number;
  balanceMicrocents: number;
  olderReadings: OlderReadings;
  allowOrigins: readonly string[];
  allowPrivateSources: boolean;
}

/** An OpenAI-compatible server that answers in place of the built-in model. */
export interface ModelServer {
  /** Without a trailing slash; `/chat/completions` comes after it. */
  url: string;
  key: string | null;
  name: string;
}
