/** What one subject may do. */
export interface Limits {
  /** Streams at the same time. Default 2. */
  liveStreams: number;
  /** Streams made in a minute. Default 6. */
  createsPerMinute: number;
  /**
   * Calls in a second of each kind that costs little: about the state of one stream, to delete one, and for lists. Default
   * 4: the kit asks three times at most.
   */
  statusPerSecond: number;
  /** Questions to models in a minute. Default 120. */
  asksPerMinute: number;
  /** Bytes of a request's body. Default 65,536. */
  bodyBytes: number;
  /** Most tokens of an answer; what asks for more is cut to it. Default 1,024. */
  maxTokens: number;
  /** Milliseconds that an answer may take that comes as events; then it breaks off. Default 5 minutes. */
  answerMs: number;
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

const MINUTE_MS = 60_000;

/** What one subject may do where nothing else is said. */
export const defaultLimits: Limits = {
  liveStreams: 2,
  createsPerMinute: 6,
  statusPerSecond: 4,
  asksPerMinute: 120,
  bodyBytes: 65_536,
  maxTokens: 1024,
  answerMs: 5 * MINUTE_MS,
  messages: 32,
  sessionMs: 12 * 60 * MINUTE_MS,
  media: [],
};
