import type { StandardSchemaV1 } from '@standard-schema/spec';
import { callListener } from '../../store/callListener.js';
import { createStore } from '../../store/createStore.js';
import { createThrottle } from '../../time/createThrottle.js';
import type { OvershootError } from '../../errors/index.js';
import { createModelChain } from '../models/createModelChain.js';
import { createModelList } from '../models/createModelList.js';
import { visionStreamOf } from '../stream/visionStreamOf.js';
import { visionPlatform } from '../visionPlatform.js';
import type { WatchEngine, WatchParts } from './createWatch.js';
import { createResults } from './createResults.js';
import { createWatchLoop } from './createWatchLoop.js';
import { isOtherQuestion } from './LoopOptions.js';
import type { WatchOptions } from './WatchOptions.js';
import type { WatchResult } from './WatchResult.js';
import type { WatchSnapshot } from './WatchSnapshot.js';
import { dependsOnQuestion, type WatchStop } from './watchStops.js';

/** Ten times a second is as much as anybody sees, milliseconds. */
const SHOW_EVERY_MS = 100;
const HISTORY = 50;

/** Options of any watch, where nobody knows of what. */
export type AnyWatchOptions = WatchOptions<never> & { schema?: StandardSchemaV1; jsonSchema?: object };

/** A watch of anything. */
export type AnyWatchEngine = WatchEngine<never, AnyWatchOptions>;

const atRest: AnyWatchOptions = { prompt: '', enabled: false };

/** Whether a watch runs, and what it shows. Its types are told by `createWatch` and `useWatch`. */
export function createAnyWatch(parts: WatchParts, first: AnyWatchOptions = atRest): AnyWatchEngine {
  const { client, queryClient } = parts;
  const platform = visionPlatform(parts.platform);
  const { clock, page } = platform;
  const stream = visionStreamOf(parts.stream, client, queryClient);
  const store = createStore<WatchSnapshot<unknown>>({
    state: 'off',
    reason: null,
    latest: null,
    error: null,
    retryAt: null,
    history: [],
  });
  const results = createResults();
  let options = first;
  let isStarted = false;
  let generation = stream.generation();
  /** For good; that the stream is over is a matter of looking. */
  let stopped: WatchStop | null = null;
  let failed: { error: OvershootError; order: number } | null = null;

  const loop = createWatchLoop({
    client,
    queryClient,
    platform,
    stream,
    chain: createModelChain(clock, createModelList({ client, clock, queryClient })),
    options: () => options,
    onResult(result, order) {
      if (failed && order > failed.order) failed = null;
      if (results.add(result, order)) throttle.request();
    },
    onFailure(error, order) {
      if (order < (failed?.order ?? 0)) return;
      failed = { error, order };
      throttle.request();
    },
    // What was waited for is over.
    onStart: () => store.getSnapshot().retryAt !== null && throttle.request(),
    onStop(reason, error) {
      stopped = reason;
      if (error) failed = { error, order: Infinity };
      settle();
    },
  });

  const reasonNow = (): WatchStop | null => {
    if (!isStarted || !options.enabled) return null;
    return stopped ?? (stream.sight() === 'over' ? 'stream-ended' : null);
  };
  const stateNow = (): WatchSnapshot<unknown>['state'] => {
    if (!isStarted || !options.enabled) return 'off';
    if (reasonNow()) return 'stopped';
    const { whenHidden = stream.isScreen() ? 'continue' : 'pause' } = options;
    if (page.isHidden() && whenHidden === 'pause') return 'paused';
    return stream.sight() === 'live' ? 'running' : 'paused';
  };

  const show = (): void => {
    const before = store.getSnapshot();
    const next: WatchSnapshot<unknown> = {
      state: stateNow(),
      reason: reasonNow(),
      latest: results.latest(),
      error: failed?.error ?? null,
      retryAt: reasonNow() ? null : loop.retryAt(),
      history: results.history(options.historySize ?? HISTORY),
    };
    if (!isEqual(before, next)) store.set(next);
  };
  const throttle = createThrottle(clock, SHOW_EVERY_MS, show);

  /** Looks at what is wanted and what there is, and does accordingly. */
  const settle = (): void => {
    if (!options.enabled) {
      goOn();
      loop.reset();
    }
    if (stream.generation() !== generation) {
      generation = stream.generation();
      loop.abandon();
      results.nextStream();
      if (stopped === 'stream-not-found') goOn();
    }
    const state = stateNow();
    if (state === 'off' || state === 'stopped') loop.abandon();
    if (state === 'running') loop.run();
    else loop.rest();
    if (state === store.getSnapshot().state && reasonNow() === store.getSnapshot().reason) return;
    throttle.cancel();
    show();
  };

  /** What had ended it is over. */
  const goOn = (): void => {
    stopped = null;
    if (failed?.order === Infinity) failed = null;
  };

  results.subscribe((result) => {
    const { onResult } = options;
    if (onResult) callListener(() => onResult(result as WatchResult<never>));
  });

  return {
    getSnapshot: store.getSnapshot as AnyWatchEngine['getSnapshot'],
    getInitialSnapshot: store.getInitialSnapshot as AnyWatchEngine['getInitialSnapshot'],
    subscribe: store.subscribe,
    onResult: (callback) => results.subscribe((result) => callback(result as WatchResult<never>)),
    configure(next) {
      const before = options;
      options = next;
      if (stopped && dependsOnQuestion(stopped) && isOtherQuestion(before, next)) goOn();
      settle();
    },
    start() {
      isStarted = true;
      let isOver = false;
      const stops = [stream.subscribe(settle), page.onVisibilityChange(settle)];
      settle();
      return () => {
        if (isOver) return;
        isOver = true;
        isStarted = false;
        for (const stop of stops) stop();
        settle();
        throttle.cancel();
      };
    },
  };
}

const isEqual = (a: WatchSnapshot<unknown>, b: WatchSnapshot<unknown>): boolean =>
  (Object.keys(a) as (keyof typeof a)[]).every((key) => Object.is(a[key], b[key]));
