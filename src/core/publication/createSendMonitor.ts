import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { SendSample } from '../../platform/livekit/Publisher.js';
import type { OvershootErrorCode } from '../errors/index.js';
import type { Store } from '../store/createStore.js';
import type { PublishStats } from './PublishStats.js';

const EVERY_MS = 5000;
/** Sooner in the beginning, when it has to be proved that anything is sent at all. */
const YOUNG_EVERY_MS = 2000;
const YOUNG_MS = 12_000;
/** A publication that sends nothing for so long is none. */
const FLAT_MS = 5000;

export type StallCode = Extract<
  OvershootErrorCode,
  'source-silent' | 'encoder-stalled' | 'track-disabled' | 'not-publishing'
>;

export interface SendMonitor {
  /** Measures from now on; what was sent before proves nothing. */
  begin(): void;
  stop(): void;
}

/** Whether frames really leave this page: a room that is joined and a track that is published do not say so. */
export function createSendMonitor(o: {
  clock: Clock;
  store: Store<PublishStats | null>;
  sample: () => Promise<SendSample | null>;
  /** What is known of the track itself; null before there is one. */
  track: () => TrackSwitches | null;
  /** Nothing has been sent for 5 s; told once, until frames flow again. */
  onStall: (code: StallCode) => void;
  /** Frames flow again after a stall. */
  onFlow: () => void;
}): SendMonitor {
  const { clock, store } = o;
  let timer: Cancel = () => undefined;
  let watching: Watching | null = null;

  const look = async (mine: Watching): Promise<void> => {
    const sample = await o.sample().catch(() => null);
    if (watching !== mine) return;
    const now = clock.mono();
    const before = mine.last;
    if (sample) {
      mine.last = { sample, at: now };
      if (before) store.set(statsOf(before, { sample, at: now }));
      if (before && sample.framesSent > before.sample.framesSent) mine.sentAt = now;
      if (before && (sample.sourceFrames ?? Infinity) > (before.sample.sourceFrames ?? 0))
        mine.sourceAt = now;
    }
    const isBlack = o.track()?.enabled === false;
    const isFlat = now - mine.sentAt >= FLAT_MS;
    if (isBlack || isFlat) {
      if (!mine.stalled) o.onStall(codeOf(mine, sample, o.track(), now));
      mine.stalled = true;
    } else if (mine.stalled) {
      mine.stalled = false;
      o.onFlow();
    }
    const everyMs = now - mine.since < YOUNG_MS ? YOUNG_EVERY_MS : EVERY_MS;
    if (watching === mine) timer = clock.after(everyMs, () => void look(mine));
  };

  const stop = (): void => {
    timer();
    watching = null;
    store.set(null);
  };
  return {
    begin() {
      stop();
      const now = clock.mono();
      watching = { since: now, last: null, sentAt: now, sourceAt: now, stalled: false };
      void look(watching);
    },
    stop,
  };
}

interface Measured {
  sample: SendSample;
  at: number;
}

interface Watching {
  since: number;
  last: Measured | null;
  /** When the count of sent frames, and of those from the source, had last grown. */
  sentAt: number;
  sourceAt: number;
  stalled: boolean;
}

type TrackSwitches = Pick<MediaStreamTrack, 'enabled' | 'muted'>;

function codeOf(
  { sourceAt }: Watching,
  sample: SendSample | null,
  track: TrackSwitches | null,
  now: number,
): StallCode {
  if (track?.enabled === false) return 'track-disabled';
  // LiveKit takes a muted track out of the sender, whose counters then say nothing of the source.
  if (track?.muted) return 'source-silent';
  if (!sample) return 'not-publishing';
  return now - sourceAt >= FLAT_MS ? 'source-silent' : 'encoder-stalled';
}

function statsOf(before: Measured, { sample, at }: Measured): PublishStats {
  const seconds = Math.max(1, at - before.at) / 1000;
  const rate = (now: number, then: number): number => Math.max(0, now - then) / seconds;
  return {
    sentFps: Math.round(rate(sample.framesSent, before.sample.framesSent) * 10) / 10,
    kbitPerSecond: Math.round((rate(sample.bytesSent, before.sample.bytesSent) * 8) / 1000),
    roundTripMs: sample.roundTripMs,
    limitedBy: sample.limitedBy,
    quality: sample.quality,
    framesSent: sample.framesSent,
  };
}
