import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { StreamStatusRecord } from '../client/schemas/stream.js';
import { OvershootError } from '../errors/index.js';
import { createStore, type ReadableStore } from '../store/createStore.js';
import { pollDelay } from './pollDelay.js';
import { noStatus, type StatusSnapshot } from './StatusSnapshot.js';

/** Frames older than this, or rarer than one a second, are worth a closer look. */
const OLD_FRAME_MS = 5000;

export interface StatusPoller {
  readonly store: ReadableStore<StatusSnapshot>;
  begin(): void;
  /** Asks now, unless an answer is on its way already. */
  pollNow(): void;
  stop(): void;
}

/** Asks for the status of one stream, once at a time, however many components show it. */
export function createStatusPoller(options: {
  clock: Clock;
  page: Page;
  random: () => number;
  fetch: () => Promise<StreamStatusRecord>;
  /** Whether the session itself is in trouble, so that the pace should be quicker. */
  isDegraded: () => boolean;
  onRecord: (record: StreamStatusRecord) => void;
  onGone: () => void;
}): StatusPoller {
  const { clock, page, random } = options;
  const store = createStore<StatusSnapshot>(noStatus);
  let polling = false;
  let inFlight = false;
  let startedAt = 0;
  let firstFrameAt: number | null = null;
  let failures = 0;
  let timer: Cancel = () => undefined;
  let unlisten: Cancel = () => undefined;

  const schedule = (): void => {
    timer();
    if (!polling) return;
    const delay = pollDelay({
      hidden: page.isHidden(),
      failures,
      elapsedMs: clock.mono() - startedAt,
      sinceFirstFrameMs: firstFrameAt === null ? null : clock.mono() - firstFrameAt,
      degraded: options.isDegraded() || framesLookOld(store.getSnapshot()),
      random: random(),
    });
    if (delay === null) store.set({ ...store.getSnapshot(), isStale: true });
    else timer = clock.after(delay, () => void poll());
  };

  const poll = async (): Promise<void> => {
    if (!polling || inFlight) return;
    inFlight = true;
    timer();
    try {
      const data = await options.fetch();
      if (!polling) return;
      failures = 0;
      if (data.lastFrameAtMs !== null) firstFrameAt ??= clock.mono();
      store.set({ data, error: null, updatedAt: clock.now(), isStale: false });
      options.onRecord(data);
    } catch (cause) {
      if (!polling) return;
      const error =
        cause instanceof OvershootError ? cause : new OvershootError('network', { stage: 'status', cause });
      failures += 1;
      store.set({ ...store.getSnapshot(), error, isStale: true });
      if (error.code === 'stream-not-found') options.onGone();
    } finally {
      inFlight = false;
      schedule();
    }
  };

  return {
    store,
    begin() {
      polling = true;
      startedAt = clock.mono();
      firstFrameAt = null;
      failures = 0;
      store.set(noStatus);
      unlisten = page.onVisibilityChange(() => (page.isHidden() ? schedule() : void poll()));
      schedule();
    },
    pollNow: () => void poll(),
    stop() {
      polling = false;
      timer();
      unlisten();
    },
  };
}

function framesLookOld({ data }: StatusSnapshot): boolean {
  if (!data || data.lastFrameAtMs === null || data.firstFrameAtMs === null || data.streamTimeMs === null)
    return false;
  // Both on the service's clock, so no skew: how long before the answer the newest frame came.
  const age = data.firstFrameAtMs + data.streamTimeMs - data.lastFrameAtMs;
  return age > OLD_FRAME_MS || (data.recentFps ?? 0) < 1;
}
