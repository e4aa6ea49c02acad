import type { CallOptions, DeleteOptions, OvershootClient } from '../../core/client/OvershootClient.js';
import type { RealtimeRequest } from '../request/RealtimeRequest.js';
import type {
  ClipAnswer,
  RealtimeConfig,
  RealtimeFeedback,
  RealtimeInfo,
  RealtimeLease,
  RealtimeModel,
  RealtimeRoom,
  RealtimeStream,
} from './records.js';

/** What somebody thinks of the answers of a stream. */
export interface Feedback {
  /** 0 to 10. */
  rating: number;
  category: string;
  feedback?: string;
}

/** A further question about a clip that a result was made of. */
export interface ClipQuestion {
  /** `id` of the result. */
  resultId: string;
  prompt: string;
  model: string;
  temperature?: number;
  maxTokens?: number;
  /** JSON Schema of the answer. */
  outputSchema?: object;
}

/** Where the results of a stream come from, and what is said there first. The message holds a secret. */
export interface ResultsAccess {
  /** `ws://` or `wss://`. */
  url: string;
  /** The first message, which tells who asks. Log it nowhere. */
  message: string;
}

/**
 * The older API (v0.2) as typed calls. Every method rejects with an `OvershootError` and nothing else, and answers are
 * validated. What the service would refuse by its own rules is refused before it is sent.
 */
export interface RealtimeClient extends Pick<OvershootClient, 'onCall'> {
  /** Where the calls go, without a trailing slash. Holds no secret. */
  readonly baseUrl: string;
  /** `POST /streams`: a stream that infers by itself, and costs by the second until it is deleted or expires. */
  createStream(request: RealtimeRequest, options?: CallOptions): Promise<RealtimeStream>;
  /** `POST /streams/{id}/keepalive`: renews and charges. `billing-denied` (402) means that nothing was renewed. */
  keepalive(id: string, options?: CallOptions): Promise<RealtimeLease>;
  /** `DELETE /streams/{id}`. Resolves as well when the stream is gone already. */
  deleteStream(id: string, options?: DeleteOptions): Promise<void>;
  /** `PATCH /streams/{id}/config/prompt`: counts from the next inference. */
  updatePrompt(id: string, prompt: string, options?: CallOptions): Promise<RealtimeConfig>;
  /** `GET /streams/{id}/info`. */
  getInfo(id: string, options?: CallOptions): Promise<RealtimeInfo>;
  /** `POST /streams/{id}/spectate`: a token that may watch, for five minutes. Streams of the transport `native` only. */
  spectate(id: string, options?: CallOptions): Promise<RealtimeRoom>;
  /** `POST /streams/{id}/feedback`. */
  sendFeedback(id: string, feedback: Feedback, options?: CallOptions): Promise<void>;
  /** `GET /streams/feedback`. */
  listFeedback(options?: CallOptions): Promise<readonly RealtimeFeedback[]>;
  /** `GET /models`. */
  listModels(options?: CallOptions): Promise<readonly RealtimeModel[]>;
  /**
   * `POST /chat/completions/clip`. The service knows a result only a second or two after it was sent, so a 404 is asked
   * again, three times in all, a second apart.
   */
  askAboutClip(question: ClipQuestion, options?: CallOptions): Promise<ClipAnswer>;
  /** `GET /healthz`: resolves where the service is up. */
  checkHealth(options?: CallOptions): Promise<void>;
  /** `WS /ws/streams/{id}`: how to reach the results of a stream. */
  resultsOf(id: string): ResultsAccess;
}
