/** How the video is encoded. One layer; resolution is kept and frames are dropped when bandwidth is short. */
export interface PublishOptions {
  /** Bits per second at most. Default 1,000,000. */
  maxBitrate?: number;
  /** Frames per second at most. Default 15. */
  maxFramerate?: number;
}

/** What `PublishOptions` are where nothing is said. */
export const publishDefaults = { maxBitrate: 1_000_000, maxFramerate: 15 } as const;
