/** What can be set from outside; the CLI has one flag for each. */
export interface EmulatorOptions {
  /** Address to listen on. Default `127.0.0.1`; any other than loopback needs `apiKey`. */
  host?: string;
  /** TCP port; 0 takes any free one. Default 4600. */
  port?: number;
  /** The one key that is accepted. Without it any key is. */
  apiKey?: string;
  /** The region this emulator plays; requests for another get 409. Default `us-west1`. */
  region?: string;
  /** Lease of a stream in seconds. Default 300, as the service has it. */
  ttlSeconds?: number;
  /** Life of a publish token in seconds. Default 600; a fresh one is pushed at half of it. */
  tokenTtlSeconds?: number;
  /** How long a frame is kept, in seconds. Default 600, as the service has it. */
  retentionSeconds?: number;
  /** How long an ended stream can still be read, in seconds. Default 30; the service publishes no figure. */
  tombstoneSeconds?: number;
  /** Bytes of encoded video kept for each stream. Default 256 MiB. */
  maxFrameBytes?: number;
  /** Origins besides the loopback ones whose pages may call, such as `https://app.example`. */
  allowOrigins?: readonly string[];
}

/** The options after validation, with every default filled in. */
export interface EmulatorSettings {
  host: string;
  port: number;
  /** `null`: any key is accepted. */
  apiKey: string | null;
  region: string;
  ttlSeconds: number;
  tokenTtlSeconds: number;
  retentionSeconds: number;
  tombstoneSeconds: number;
  maxFrameBytes: number;
  allowOrigins: readonly string[];
}
