/** What is known of every result of a stream. */
export interface ResultFacts {
  /** Name of the result at the service, for `askAboutClip`. */
  id: string;
  streamId: string;
  mode: string;
  /** Null where the service does not say. */
  backend: string | null;
  model: string;
  /** The prompt that was in force. */
  prompt: string;
  /** As the model gave it: JSON as text where there is a schema, and part of it where it was cut off. */
  text: string;
  /** Milliseconds that the model took. */
  inferenceLatencyMs: number;
  /** Milliseconds from the frame to the result. */
  totalLatencyMs: number;
  /** Local wall clock when it came, Unix milliseconds. */
  receivedAt: number;
}

/** One result of a stream of the older API, and what it is worth. */
export type RealtimeResult = ResultFacts &
  (
    | { outcome: 'ok'; finishReason: 'stop' | null }
    /** Cut off by `maxOutputTokens`; of JSON, a part that cannot be read. */
    | { outcome: 'truncated'; finishReason: 'length' }
    /** The model has withheld it. */
    | { outcome: 'filtered'; finishReason: 'content_filter' }
    /** This one inference has failed; the next one may succeed. */
    | { outcome: 'failed'; error: string; finishReason: 'stop' | 'length' | 'content_filter' | null }
  );
