import type { StreamSession } from '../../core/session/StreamSession.js';
import { createStore, type ReadableStore } from '../../core/store/createStore.js';
import { createThrottle } from '../../core/time/createThrottle.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { RealtimeLease } from '../client/records.js';
import { createVisionResults, type VisionResults } from './createVisionResults.js';
import type { RealtimeVision, VisionSnapshot } from './RealtimeVision.js';
import type { VisionResult } from './VisionResult.js';
import { watchStateOf } from './watchStateOf.js';

/** Ten times a second is as much as anybody sees, milliseconds. */
const SHOW_EVERY_MS = 100;
const HISTORY = 50;

/** What a vision shows, twice: for itself, and in the shape of a watch. */
export interface VisionStore {
  readonly readable: ReadableStore<VisionSnapshot<never>>;
  readonly watch: RealtimeVision<never>['watch'];
  readonly results: VisionResults;
  add(result: VisionResult<unknown>): void;
  set(change: Partial<VisionSnapshot<unknown>>): void;
  charged(lease: RealtimeLease): void;
  nextStream(): void;
}

export function createVisionStore(o: {
  clock: Clock;
  session: StreamSession;
  prompt: string;
  size: () => number | undefined;
}): VisionStore {
  const { session } = o;
  const results = createVisionResults(() => o.size() ?? HISTORY);
  const store = createStore<VisionSnapshot<unknown>>({
    prompt: o.prompt,
    promptError: null,
    latest: null,
    results: [],
    resultsState: 'closed',
    resultsError: null,
    info: null,
    creditsRemainingCents: null,
    costCents: 0,
    secondsCharged: 0,
    endedBecause: null,
  });
  const watch = createStore<WatchSnapshot<unknown>>({
    state: 'off',
    reason: null,
    latest: null,
    error: null,
    retryAt: null,
    history: [],
  });

  const change = <T extends object>(
    into: { getSnapshot(): T; set(next: T): void },
    part: Partial<T>,
  ): void => {
    const before = into.getSnapshot();
    const next = { ...before, ...part };
    const names = Object.keys(part) as (keyof T)[];
    if (names.some((name) => !Object.is(before[name], next[name]))) into.set(next);
  };
  const show = (): void => {
    change(store, { latest: results.latest(), results: results.list() });
    change(watch, {
      ...watchStateOf(session.getSnapshot()),
      latest: results.answers().at(-1) ?? null,
      history: results.answers(),
      error: results.failure(),
    });
  };
  const throttle = createThrottle(o.clock, SHOW_EVERY_MS, show);
  session.subscribe(() => {
    const { state, reason } = watchStateOf(session.getSnapshot());
    const shown = watch.getSnapshot();
    if (state === shown.state && reason === shown.reason) return;
    throttle.cancel();
    show();
  });

  return {
    readable: {
      getSnapshot: store.getSnapshot as () => VisionSnapshot<never>,
      getInitialSnapshot: store.getInitialSnapshot as () => VisionSnapshot<never>,
      subscribe: store.subscribe,
    },
    watch: {
      getSnapshot: watch.getSnapshot as () => WatchSnapshot<never>,
      getInitialSnapshot: watch.getInitialSnapshot as () => WatchSnapshot<never>,
      subscribe: watch.subscribe,
      onResult: (callback) => results.onAnswer((answer) => callback(answer as never)),
    },
    results,
    add(result) {
      results.add(result);
      throttle.request();
    },
    set: (part) => change(store, part),
    charged({ creditsRemainingCents, costCents, secondsCharged }) {
      const before = store.getSnapshot();
      change(store, {
        creditsRemainingCents,
        costCents: before.costCents + costCents,
        secondsCharged: before.secondsCharged + secondsCharged,
      });
    },
    nextStream() {
      results.nextStream();
      change(store, {
        promptError: null,
        resultsError: null,
        info: null,
        costCents: 0,
        secondsCharged: 0,
        endedBecause: null,
      });
    },
  };
}
