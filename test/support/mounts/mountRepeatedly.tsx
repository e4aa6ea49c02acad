import {
  QueryClient,
  QueryClientProvider,
  timeoutManager,
  type TimeoutProvider,
} from '@tanstack/react-query';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { OvershootProvider } from '../../../src/index.js';
import { createHeldClock } from '../../../src/testing/index.js';
import { createMountWorld, type Held } from './createMountWorld.js';
import { Empty, Streaming } from './Streaming.js';

export interface MountReport {
  /** Sums of what was still held when each mount was over, and its grace. */
  left: Held;
  /** Streams that were made, and mounts that were seen in each phase just before their end. */
  created: number;
  phases: Record<string, number>;
  /** Entries of the app's cache, after the time that the cache keeps what is over. */
  queries: number;
  mutations: number;
  /** The most mutations that the cache held at a time. */
  mostMutations: number;
}

/** A mount ends after one of these times, milliseconds: in the create, in the connect, waiting, live, renewed. */
const LIVES_MS = [0, 50, 150, 250, 400, 3000] as const;
const LONG_LIFE_MS = 130_000;
const LONG_LIFE_EVERY = 50;
/** The default grace, the DELETE and its answer. */
const UNTIL_GONE_MS = 1500;
/** Longer than anything is kept in the cache. */
const CACHE_MS = 61_000;

/** Looked up at each call, so that a test which holds the timers of the page holds these. */
const timersOfThePage: TimeoutProvider<ReturnType<typeof setTimeout>> = {
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (id) => clearTimeout(id),
  setInterval: (callback, ms) => setInterval(callback, ms),
  clearInterval: (id) => clearInterval(id),
};

const NOTHING: Held = { streams: 0, tracks: 0, rooms: 0, timers: 0, pageListeners: 0, deviceListeners: 0 };

/**
 * An app that stays, and in it `what`, mounted and unmounted again and again in StrictMode. Time is held, that of
 * TanStack's caches as well, until it is closed.
 */
export function mountRepeatedly(container: HTMLElement, what: 'stream' | 'nothing') {
  const cacheClock = createHeldClock();
  let lastId = 0;
  const cancels = new Map<number, () => void>();
  const after = (callback: () => void, ms: number): number => {
    const id = ++lastId;
    const run = (): void => {
      cancels.delete(id);
      callback();
    };
    cancels.set(id, cacheClock.after(ms, run));
    return id;
  };
  const cancel = (id: number | undefined): void => {
    if (id === undefined) return;
    cancels.get(id)?.();
    cancels.delete(id);
  };
  timeoutManager.setTimeoutProvider<number>({
    setTimeout: after,
    clearTimeout: cancel,
    setInterval(callback, ms) {
      const id = ++lastId;
      const again = (): void => {
        cancels.set(id, cacheClock.after(ms, again));
        callback();
      };
      cancels.set(id, cacheClock.after(ms, again));
      return id;
    },
    clearInterval: cancel,
  });

  const queryClient = new QueryClient();
  const world = createMountWorld();
  const root = createRoot(container);
  const show = (mount: number | null): void =>
    flushSync(() =>
      root.render(
        <StrictMode>
          <QueryClientProvider client={queryClient}>
            <OvershootProvider client={world.client} platform={world.platform}>
              {mount !== null && (what === 'nothing' ? <Empty key={mount} /> : content(mount))}
            </OvershootProvider>
          </QueryClientProvider>
        </StrictMode>,
      ),
    );
  const advance = async (ms: number): Promise<void> => {
    await world.advance(ms);
    await cacheClock.advance(ms);
  };
  const mutations = (): number => queryClient.getMutationCache().getAll().length;
  let mounted = 0;

  return {
    async run(times: number): Promise<MountReport> {
      const report: MountReport = {
        left: { ...NOTHING },
        created: 0,
        phases: {},
        queries: 0,
        mutations: 0,
        mostMutations: 0,
      };
      for (let i = 0; i < times; i += 1) {
        mounted += 1;
        show(mounted);
        await advance(i % LONG_LIFE_EVERY === 0 ? LONG_LIFE_MS : (LIVES_MS[i % LIVES_MS.length] ?? 0));
        const phase = container.querySelector('[data-phase]')?.getAttribute('data-phase') ?? '?';
        report.phases[phase] = (report.phases[phase] ?? 0) + 1;
        show(null);
        await advance(UNTIL_GONE_MS);
        report.left = sum(report.left, world.held());
        report.created += world.created();
        report.mostMutations = Math.max(report.mostMutations, mutations());
        world.renew();
      }
      await advance(CACHE_MS);
      return {
        ...report,
        queries: queryClient.getQueryCache().getAll().length,
        mutations: mutations(),
      };
    },
    /** Timers of the cache that wait. */
    cacheTimers: () => cacheClock.pending(),
    /** Gives TanStack its own timers back: in a worker that runs other tests as well, these would wait for ever. */
    close(): void {
      root.unmount();
      timeoutManager.setTimeoutProvider(timersOfThePage);
    },
  };
}

/** Every third one is shared by a key of its own. */
const content = (mount: number) => (
  <Streaming key={mount} sharedKey={mount % 3 === 0 ? `shared-${mount}` : undefined} />
);

const sum = (a: Held, b: Held): Held => ({
  streams: a.streams + b.streams,
  tracks: a.tracks + b.tracks,
  rooms: a.rooms + b.rooms,
  timers: a.timers + b.timers,
  pageListeners: a.pageListeners + b.pageListeners,
  deviceListeners: a.deviceListeners + b.deviceListeners,
});
