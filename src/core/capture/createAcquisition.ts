import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Media, OwnedTrack, SourceEvents } from '../../platform/media/Media.js';
import { OvershootError } from '../errors/index.js';
import { captureError } from './captureError.js';
import { openSource } from './openSource.js';
import type { LocalSource } from './StreamSource.js';

/** One attempt to open one source, and what it holds. An answer that comes after `release` is given back at once. */
export interface Acquisition {
  readonly source: LocalSource;
  /** Rejects with an `OvershootError`, `aborted` as soon as it is released. */
  readonly track: Promise<MediaStreamTrack>;
  /** Somebody looks from now on: what waits for that may run. */
  begin(): void;
  release(): void;
}

export function createAcquisition(
  source: LocalSource,
  o: {
    media: Media;
    clock: Clock;
    isFirst: boolean;
    events: SourceEvents;
    onOpened: (track: MediaStreamTrack) => void;
    onFailed: (error: OvershootError) => void;
  },
): Acquisition {
  let held: { owned: OwnedTrack; unwatch: Cancel } | null = null;
  let isReleased = false;
  let hasBegun = false;
  let stopPause: Cancel = () => undefined;
  let abort: (error: OvershootError) => void = () => undefined;
  // Those who wait hear of a release at once: the browser may keep its question open for minutes.
  const aborted = new Promise<never>((_, reject) => (abort = reject));

  const open = async (): Promise<MediaStreamTrack> => {
    try {
      const owned = await openSource(source, {
        media: o.media,
        isFirst: o.isFirst,
        pause: (ms) => new Promise((resolve) => (stopPause = o.clock.after(ms, resolve))),
      });
      if (isReleased) {
        owned.release();
        return await aborted;
      }
      held = { owned, unwatch: owned.watch(o.events) };
      if (hasBegun) owned.begin?.();
      o.onOpened(owned.track);
      return owned.track;
    } catch (cause) {
      const error = await captureError(cause, o.media, source);
      if (isReleased) return aborted;
      o.onFailed(error);
      throw error;
    }
  };

  const track = Promise.race([open(), aborted]);
  // Whoever opens hears of a failure; nobody has to.
  track.catch(() => undefined);
  return {
    source,
    track,
    begin() {
      hasBegun = true;
      held?.owned.begin?.();
    },
    release() {
      isReleased = true;
      stopPause();
      held?.unwatch();
      held?.owned.release();
      abort(new OvershootError('aborted', { stage: 'capture' }));
    },
  };
}
