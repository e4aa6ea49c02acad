import type { ClientCall } from '../../core/client/ClientCall.js';
import type { CallOptions } from '../../core/client/OvershootClient.js';
import type {
  CreateDestinationInput,
  CreateStreamInput,
  ListStreamsQuery,
  ScheduleInput,
  UpdateStreamInput,
  UploadFromLinkInput,
} from './inputs.js';
import type { StreamloopErrorCode } from '../errors/streamloopErrorCatalog.js';
import type { RateLimit } from './http/RateLimit.js';
import type { StreamloopIntent } from './StreamloopIntent.js';
import type {
  Destination,
  Me,
  Readiness,
  StreamLiveStats,
  StreamloopPage,
  StreamloopStream,
  StreamSummary,
  Upload,
  Workspace,
} from './records.js';

/**
 * Typed calls of StreamLoop. All reject with `StreamloopError` only. What writes makes an intent of its own for each call
 * (a key, and the body as it is then), and repeats it where that is safe; `intent` gives one that outlives a call.
 */
export interface StreamloopClient {
  readonly baseUrl: string;
  /** Is told of each request when it is over. Returns the way to unsubscribe. */
  onCall(listener: (call: ClientCall<StreamloopErrorCode>) => void): () => void;
  /** What the last answer said about its limit; null where none has said anything, or the page may not read it. */
  rateLimit(): RateLimit | null;

  listStreams(query?: ListStreamsQuery, options?: CallOptions): Promise<StreamloopPage<StreamSummary>>;
  /** `stream-not-found` also where the service answers 200 with `null`. */
  getStream(id: string, options?: CallOptions): Promise<StreamloopStream>;
  /** Makes a stream, which starts nothing and costs nothing. */
  createStream(input: CreateStreamInput, options?: CallOptions): Promise<StreamloopStream>;
  updateStream(id: string, input: UpdateStreamInput, options?: CallOptions): Promise<StreamloopStream>;
  /** For ever. Repeated where the answer is lost; not to be there counts as done, whoever has deleted it. */
  deleteStream(id: string, options?: CallOptions): Promise<void>;
  /** Spends credits, and changes what the public sees. Rejects with `start-refused` where the service answers `invalid`. */
  startStream(id: string, options?: CallOptions): Promise<StreamloopStream>;
  stopStream(id: string, options?: CallOptions): Promise<StreamloopStream>;
  scheduleStream(id: string, window: ScheduleInput, options?: CallOptions): Promise<StreamloopStream>;
  /** Repeated where the answer is lost; that there is nothing to cancel any more counts as done then. */
  cancelSchedule(id: string, options?: CallOptions): Promise<StreamloopStream>;
  /**
   * Gives a stream its scene; null takes it away. Not while it is live (`stream-live`). Putting it twice is putting it once, so
   * there is no key (reference 4.2, which states neither scope nor answer: what comes back is not read).
   */
  setScene(id: string, sceneId: string | null, options?: CallOptions): Promise<void>;
  getReadiness(id: string, options?: CallOptions): Promise<Readiness>;
  /** Null where the service has none. */
  getLiveStats(id: string, options?: CallOptions): Promise<StreamLiveStats | null>;

  listDestinations(
    query?: Pick<ListStreamsQuery, 'limit' | 'cursor'>,
    options?: CallOptions,
  ): Promise<StreamloopPage<Destination>>;
  createDestination(input: CreateDestinationInput, options?: CallOptions): Promise<Destination>;
  uploadFromLink(input: UploadFromLinkInput, options?: CallOptions): Promise<Upload>;
  getMe(options?: CallOptions): Promise<Me>;
  listWorkspaces(options?: CallOptions): Promise<readonly Workspace[]>;

  /** One click of a person: see `StreamloopIntent`. Nothing is sent yet. */
  readonly intent: {
    create(input: CreateStreamInput): StreamloopIntent<StreamloopStream>;
    update(id: string, input: UpdateStreamInput): StreamloopIntent<StreamloopStream>;
    start(id: string): StreamloopIntent<StreamloopStream>;
    stop(id: string): StreamloopIntent<StreamloopStream>;
    schedule(id: string, window: ScheduleInput): StreamloopIntent<StreamloopStream>;
    createDestination(input: CreateDestinationInput): StreamloopIntent<Destination>;
    uploadFromLink(input: UploadFromLinkInput): StreamloopIntent<Upload>;
  };
}
