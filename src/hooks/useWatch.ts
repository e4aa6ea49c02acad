'use client';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { useEffect, useMemo } from 'react';
import type { StreamId } from '../core/session/StreamSnapshot.js';
import { createAnyWatch, type AnyWatchOptions } from '../core/vision/watch/createAnyWatch.js';
import type {
  DescribedWatch,
  Out,
  SelfDescribing,
  SelfDescribingWatch,
  TextWatch,
} from '../core/vision/watch/WatchOptions.js';
import type { WatchResult } from '../core/vision/watch/WatchResult.js';
import type { WatchSnapshot } from '../core/vision/watch/WatchSnapshot.js';
import { useOvershootContext } from './OvershootContext.js';
import type { OvershootStream } from './useOvershootStream.js';
import { useWatchEngine } from './useWatchEngine.js';

/** A stream that is being watched: what was last seen, and how the watching goes. */
export interface Watch<T> extends WatchSnapshot<T> {
  /** Calls back with every result, also with those between two renders. Never changes. Returns how to stop. */
  subscribe: (callback: (result: WatchResult<T>) => void) => () => void;
}

type Stream = Pick<OvershootStream, 'session'> | StreamId;

/**
 * Asks a model about a stream again and again, while `enabled`: one question each `intervalMs`, never more at once than
 * `maxInFlight`, always about the newest frame, and no answer is shown after a newer one. Each question costs tokens;
 * `budget` bounds them. A change of the prompt, schema or model changes the next question and never the stream.
 *
 * @example
 * const watch = useWatch(stream, { prompt: 'Is anybody there?', enabled: isOn, intervalMs: 2000 });
 * <p>{watch.latest?.text}</p>
 */
export function useWatch(stream: Stream, options: TextWatch): Watch<string>;
/** With a schema that describes itself as JSON Schema (zod 4, among others), answers are values. */
export function useWatch<S extends SelfDescribing>(
  stream: Stream,
  options: SelfDescribingWatch<S>,
): Watch<Out<S>>;
/** With any other schema, `jsonSchema` says its shape to the model. */
export function useWatch<S extends StandardSchemaV1>(
  stream: Stream,
  options: DescribedWatch<S>,
): Watch<Out<S>>;
export function useWatch(stream: Stream, options: AnyWatchOptions): Watch<never> {
  const { client, queryClient, platform, mounted } = useOvershootContext();
  const source = typeof stream === 'string' ? stream : stream.session;
  const engine = useMemo(
    () => createAnyWatch({ stream: source, client, queryClient, ...(platform ? { platform } : {}) }),
    [source, client, queryClient, platform],
  );
  // After each render, because inline options are new ones each time. Before the start, which asks with them.
  useEffect(() => engine.configure(options));
  useEffect(() => engine.start(), [engine]);
  useEffect(() => mounted.watches.hold({ stream: source, engine }), [mounted, source, engine]);
  return useWatchEngine(engine);
}
