import type { CallOptions } from '../../core/client/OvershootClient.js';
import type { OvershootError } from '../../core/errors/index.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchEngine } from '../../core/vision/watch/createWatch.js';
import type { Feedback } from '../client/RealtimeClient.js';
import type { RealtimeInfo, RealtimeRoom } from '../client/records.js';
import type { SocketState } from '../results/socketStates.js';
import type { AnyVisionOptions } from './VisionOptions.js';
import type { VisionResult } from './VisionResult.js';

/** What is known of a stream and its results, besides what its session says. At most ten changes a second. */
export interface VisionSnapshot<T> {
  /** What is asked from the next inference on, or will be by the next stream. */
  prompt: string;
  /** Why the service has not taken it; null where it has, or where there is no stream. */
  promptError: OvershootError | null;
  latest: VisionResult<T> | null;
  /** The last results, oldest first. */
  results: readonly VisionResult<T>[];
  /** Where the results come from. `closed` without a stream, and where the page asks for itself (`v1beta`). */
  resultsState: SocketState;
  /** What was last wrong with the results themselves: a message that could not be read, or a key that was not taken. */
  resultsError: OvershootError | null;
  /** As the service last told it; null before, and where the page asks for itself. */
  info: RealtimeInfo | null;
  /** What is left of the account, cents; null before the first renewal. */
  creditsRemainingCents: number | null;
  /** What this stream has cost so far, cents, as its renewals were charged. */
  costCents: number;
  /** The time that was charged, seconds. */
  secondsCharged: number;
  /** The service's own word for the end of the stream, such as `livekit_disconnected`; null where it gave none. */
  endedBecause: string | null;
}

/** A stream whose results come by themselves. Made at rest: nothing is opened, made or sent before `session.start()`. */
export interface RealtimeVision<T> extends ReadableStore<VisionSnapshot<T>> {
  /** From the source to the end of the stream: what components take. */
  readonly session: StreamSession;
  /** The results in the shape of a watch, for `useWatchEngine` and `WatchResults`. */
  readonly watch: Pick<WatchEngine<T>, 'getSnapshot' | 'getInitialSnapshot' | 'subscribe' | 'onResult'>;
  /** Takes other options: prompt, `onResult` and `source` at once, all else with the next `start()`. */
  readonly configure: (options: AnyVisionOptions) => void;
  /** Calls back with every result, also with those between two snapshots. Returns how to stop. */
  readonly onResult: (callback: (result: VisionResult<T>) => void) => () => void;
  /**
   * Asks something else from the next inference on; without a stream, of the next one. Rejects with an `OvershootError`
   * where the service does not take it. Of several in a row the last one counts.
   */
  readonly updatePrompt: (prompt: string) => Promise<void>;
  /** Tells the service what somebody thinks of the results. Rejects without a stream. */
  readonly sendFeedback: (feedback: Feedback, options?: CallOptions) => Promise<void>;
  /** Room and token to watch with, for five minutes. Rejects without a stream of the transport `native`. */
  readonly spectate: (options?: CallOptions) => Promise<RealtimeRoom>;
}
