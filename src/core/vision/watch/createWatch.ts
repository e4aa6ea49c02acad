import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../client/OvershootClient.js';
import type { StreamSession } from '../../session/StreamSession.js';
import type { StreamId } from '../../session/StreamSnapshot.js';
import type { ReadableStore } from '../../store/createStore.js';
import type { VisionPlatform } from '../visionPlatform.js';
import { type AnyWatchEngine, type AnyWatchOptions, createAnyWatch } from './createAnyWatch.js';
import type {
  DescribedWatch,
  Out,
  SelfDescribing,
  SelfDescribingWatch,
  TextWatch,
  WatchOptions,
} from './WatchOptions.js';
import type { WatchResult } from './WatchResult.js';
import type { WatchSnapshot } from './WatchSnapshot.js';

/** What a watch is made of, besides its options. */
export interface WatchParts {
  stream: StreamSession | StreamId;
  client: OvershootClient;
  /** Where the list of models is shared and the usage is counted. */
  queryClient?: QueryClient;
  platform?: Partial<VisionPlatform>;
}

/** Asks about a stream again and again. Made at rest: nothing is asked before `start()`. */
export interface WatchEngine<T, O = WatchOptions<T>> extends ReadableStore<WatchSnapshot<T>> {
  /** Begins to ask, where that is `enabled`. Returns how to end it; then nothing is asked and nothing held any more. */
  readonly start: () => () => void;
  /** Takes other options, from the next question on. */
  readonly configure: (options: O) => void;
  /** Calls back with every result, also with those between two snapshots. Returns how to stop. */
  readonly onResult: (callback: (result: WatchResult<T>) => void) => () => void;
}

/** Watches a stream for text. */
export function createWatch(parts: WatchParts, options: TextWatch): WatchEngine<string, TextWatch>;
/** Watches a stream for values of a schema that describes itself as JSON Schema. */
export function createWatch<S extends SelfDescribing>(
  parts: WatchParts,
  options: SelfDescribingWatch<S>,
): WatchEngine<Out<S>, SelfDescribingWatch<S>>;
/** Watches a stream for values of a schema, which the caller describes as JSON Schema. */
export function createWatch<S extends StandardSchemaV1>(
  parts: WatchParts,
  options: DescribedWatch<S>,
): WatchEngine<Out<S>, DescribedWatch<S>>;
export function createWatch(parts: WatchParts, options: AnyWatchOptions): AnyWatchEngine {
  return createAnyWatch(parts, options);
}
