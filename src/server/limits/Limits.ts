/** What one subject may do. */
export interface Limits {
  /** Streams at the same time. Default 2. */
  liveStreams: number;
  /** Streams made in a minute. Default 6. */
  createsPerMinute: number;
  /** Questions about the state of one stream, in a second. Default 4: the kit asks three times at most. */
  statusPerSecond: number;
  /** Questions to models in a minute. Default 120. */
  asksPerMinute: number;
  /** Bytes of a request's body. Default 65,536. */
  bodyBytes: number;
  /** Most tokens of an answer; what asks for more is cut to it. Default 1,024. */
  maxTokens: number;
  /** Messages of one question. Default 32. */
  messages: number;
  /** Milliseconds after which a stream is renewed no more. Default 12 hours. */
  sessionMs: number;
  /**
   * What a question may show besides streams of the subject: `data` are pictures in the request itself, `https` what the
   * service fetches from anywhere. Default none.
   */
  media: readonly ('data' | 'https')[];
}

export const defaultLimits: Limits = {
  liveStreams: 2,
  createsPerMinute: 6,
  statusPerSecond: 4,
  asksPerMinute: 120,
  bodyBytes: 65_536,
  maxTokens: 1024,
  messages: 32,
  sessionMs: 12 * 3_600_000,
  media: [],
};
