'use client';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { useMemo } from 'react';
import type { OvershootStream } from '../../hooks/useOvershootStream.js';
import { useOvershootStream } from '../../hooks/useOvershootStream.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import type { Watch } from '../../hooks/useWatch.js';
import { useWatchEngine } from '../../hooks/useWatchEngine.js';
import type { RealtimeVision, VisionSnapshot } from '../vision/RealtimeVision.js';
import type { AnyVisionOptions, VisionOptions } from '../vision/VisionOptions.js';
import { useVisionEngine, type VisionApi } from './useVisionEngine.js';

/** Options of a vision, and whether the hook starts one. */
export interface UseRealtimeVisionOptions<T> extends VisionOptions<T> {
  /**
   * `v0.2` (default): the older API, below `<RealtimeVisionProvider>`. `v1beta`: the same results over the newer one, below
   * `<OvershootProvider>`, asked for by the page itself: the way off the older one.
   */
  api?: VisionApi;
  /** Start on mount: this opens the camera and makes a stream that costs. Default false. */
  autoStart?: boolean;
}

/** What is seen, how the stream goes, and how to control both. The functions never change. */
export interface RealtimeVisionState<T>
  extends
    VisionSnapshot<T>,
    Pick<RealtimeVision<T>, 'updatePrompt' | 'sendFeedback' | 'spectate' | 'onResult'> {
  /** For `StreamPublisher`, `StreamStatus` and everything else that takes a stream. */
  stream: OvershootStream;
  /** For `WatchResults`: the results that are answers. */
  watch: Watch<T>;
  start: OvershootStream['start'];
  stop: OvershootStream['stop'];
}

type Checked<S extends StandardSchemaV1> = UseRealtimeVisionOptions<StandardSchemaV1.InferOutput<S>> & {
  schema: S;
};
type Unchecked = UseRealtimeVisionOptions<unknown> & { schema?: never; outputSchema: object };
type Text = UseRealtimeVisionOptions<string> & { schema?: never; outputSchema?: null };

/**
 * A stream of the older API, which asks one question about its video again and again and sends the answers by itself.
 * Mounting costs nothing: a click (or `autoStart`) starts it. A change of the prompt reaches the running stream; model,
 * schema, pace and token bound count from the next one.
 *
 * @example
 * const vision = useRealtimeVision({ prompt: 'What is on the table?', model: 'Qwen/Qwen3-VL-8B-Instruct' });
 * return (
 *   <>
 *     <StreamPublisher stream={vision.stream} />
 *     <WatchResults watch={vision.watch} />
 *   </>
 * );
 */
export function useRealtimeVision<S extends StandardSchemaV1>(
  options: Checked<S>,
): RealtimeVisionState<StandardSchemaV1.InferOutput<S>>;
/** With a JSON Schema alone, values are what the model wrote, unchecked. */
export function useRealtimeVision(options: Unchecked): RealtimeVisionState<unknown>;
/** Without a schema, values are texts. */
export function useRealtimeVision(options: Text): RealtimeVisionState<string>;
export function useRealtimeVision(
  options: AnyVisionOptions & { autoStart?: boolean; api?: VisionApi },
): RealtimeVisionState<never> {
  const { autoStart = false, api = 'v0.2', ...own } = options;
  const engine = useVisionEngine(api, own);
  const stream = useOvershootStream({ session: engine.session, autoStart });
  const watch = useWatchEngine(engine.watch);
  const snapshot = useStoreValue(engine);
  return useMemo(() => {
    const { updatePrompt, sendFeedback, spectate, onResult } = engine;
    const { start, stop } = stream;
    return { ...snapshot, stream, watch, start, stop, updatePrompt, sendFeedback, spectate, onResult };
  }, [snapshot, stream, watch, engine]);
}
