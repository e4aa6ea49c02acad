import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { StreamStatusRecord } from '../client/records.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError } from '../errors/index.js';
import type { Store } from '../store/createStore.js';
import { pollDelay } from './pollDelay.js';
import { ageWhenAskedMs } from './frameAge.js';
import { isOlder } from './isOlder.js';
import { noStatus, type StatusSnapshot } from './StatusSnapshot.js';

/** Frames older than this, or rarer than one a second, are worth a closer look. */
const OLD_FRAME_MS = 5000;
const STRAGGLERS = 3;
/** Whatever happens in a second, the service is asked three times at most. */
const MIN_GAP_MS = 350;

export interface StatusPoller {
  begin(): void;
  /** Asks now, unless an answer is on its way already; a moment later where it was asked a moment ago. */
  pollNow(): void;
  /** No polls until `resume` or `pollNow`, also where the page is shown, and the one on its way is given up. */
  rest(): void;
  /** Goes on at its pace. */
  resume(): void;
  stop(): void;
}

/** The polling of one stream, from `begin` to `stop`. What arrives for an older one is ignored. */
interface Round {
  startedAt: number;
  firstFrameAt: number | null;
  failures: number;
  /** Answers in a row that were older than the one before. */
  stragglers: number;
  /** The question that is on its way. */
  asking: AbortController | null;
  resting: boolean;
  /** Monotonic: when it was asked last. */
  askedAt: number;
}

/** Asks for the status of one stream, once at a time, however many components show it. */
export function createStatusPoller(options: {
  clock: Clock;
  /** Where the newest answer is shown. */
  store: Store<StatusSnapshot>;
  page: Page;
  random: () => number;
  fetch: (signal: AbortSignal) => Promise<StreamStatusRecord>;
  /** Whether the session itself is in trouble, so that the pace should be quicker. */
  isDegraded: () => boolean;
  /** `sentAt`: monotonic time of the question. What it says of later is by chance. */
  onRecord: (record: StreamStatusRecord, sentAt: number) => void;
  onFailure: (error: OvershootError, failures: number) => void;
}): StatusPoller {
  const { clock, store, page, random } = options;
  let round: Round | null = null;
  let timer: Cancel = () => undefined;
  let unlisten: Cancel = () => undefined;

  const schedule = (): void => {
    timer();
    if (!round || round.resting) return;
    const { startedAt, firstFrameAt, failures } = round;
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
    const mine = round;
    if (!mine || mine.asking || mine.resting) return;
    const asking = new AbortController();
    const isOurs = (): boolean => round === mine && mine.asking === asking;
    mine.asking = asking;
    timer();
    const sentAt = clock.mono();
    mine.askedAt = sentAt;
    try {
      const data = await options.fetch(asking.signal);
      if (!isOurs()) return;
      mine.failures = 0;
      // What is older again and again is no straggler but the new truth.
      if (isOlder(data, store.getSnapshot().data) && ++mine.stragglers < STRAGGLERS) return;
      mine.stragglers = 0;
      if (data.lastFrameAtMs !== null) mine.firstFrameAt ??= clock.mono();
      store.set({ data, error: null, updatedAt: clock.now(), isStale: false });
      options.onRecord(data, sentAt);
    } catch (cause) {
      if (!isOurs()) return;
      const error = asOvershootError(cause, 'network', 'status');
      mine.failures += 1;
      store.set({ ...store.getSnapshot(), error, isStale: true });
      options.onFailure(error, mine.failures);
    } finally {
      if (isOurs()) {
        mine.asking = null;
        schedule();
      }
    }
  };

  const pollSoon = (): void => {
    const waitMs = MIN_GAP_MS - (clock.mono() - (round?.askedAt ?? -Infinity));
    if (waitMs <= 0) return void poll();
    timer();
    timer = clock.after(waitMs, () => void poll());
  };

  return {
    begin() {
      const mine = {
        startedAt: clock.mono(),
        firstFrameAt: null,
        failures: 0,
        stragglers: 0,
        asking: null,
        resting: false,
        askedAt: -Infinity,
      };
      round = mine;
      store.set(noStatus);
      if (round !== mine) return;
      unlisten();
      unlisten = page.onVisibilityChange(() => (page.isHidden() ? schedule() : pollSoon()));
      schedule();
    },
    pollNow() {
      if (round) round.resting = false;
      pollSoon();
    },
    rest() {
      timer();
      round?.asking?.abort();
      if (round) Object.assign(round, { asking: null, resting: true });
    },
    resume() {
      if (round) round.resting = false;
      schedule();
    },
    stop() {
      const wasFollowed = round !== null;
      round = null;
      timer();
      unlisten();
      const last = store.getSnapshot();
      // What was said of a living stream is true no more; what was said of its end stays so.
      if (wasFollowed && last.data?.state === 'active') store.set({ ...last, isStale: true });
    },
  };
}

const framesLookOld = ({ data }: StatusSnapshot): boolean => {
  const age = data && ageWhenAskedMs(data);
  return age !== null && (age > OLD_FRAME_MS || (data?.recentFps ?? 0) < 1);
};
