import type { Clock } from '../../platform/clock/Clock.js';
import type { Media } from '../../platform/media/Media.js';
import { OvershootError } from '../errors/index.js';
import { type CaptureState, isOpen } from './CaptureState.js';
import { type Acquisition, createAcquisition } from './createAcquisition.js';
import { type EndOfSource, endOfSource } from './endOfSource.js';
import { previewMirrored } from './openSource.js';
import { sameSource } from './sameSource.js';
import type { LocalSource } from './StreamSource.js';

export interface Capture {
  /**
   * The open or opening track for this source; opens it where it is not. Rejects with an `OvershootError`, which is
   * `aborted` where another source or `close()` came in between. `switchError` is passed on to the state.
   */
  open(source: LocalSource, switchError?: OvershootError): Promise<MediaStreamTrack>;
  /** What is open, or will be before `close()`, is sent from now on. */
  begin(): void;
  /** Turns off what is open, and what is still opening as soon as it opens. */
  close(): void;
}

/**
 * Holds one source at a time. Every acquisition is its own object: an answer that belongs to an older one is given
 * back at once, so that no camera stays on behind a page that has gone on.
 */
export function createCapture(options: {
  media: Media;
  clock: Clock;
  onState: (state: CaptureState) => void;
  /** The source that was live ended by itself. */
  onEnded: (end: EndOfSource) => void;
  /** A camera was lost, and another one took its place. */
  onReplaced: (track: MediaStreamTrack) => void;
}): Capture {
  const { media, clock } = options;
  let state: CaptureState = { state: 'off' };
  /** What is open, or opening with nothing open before it. */
  let current: Acquisition | null = null;
  /** What is opening while `current` is shown on. */
  let next: Acquisition | null = null;
  let hasBegun = false;

  const tell = (told: CaptureState): void => {
    state = told;
    options.onState(told);
  };

  const acquire = (source: LocalSource, switchError: OvershootError | null): Acquisition => {
    const isMine = (): boolean => current === mine;
    const mine = createAcquisition(source, {
      media,
      clock,
      // On the way back, what was open before may have been another camera than the one that was asked for.
      isFirst: current === null || switchError !== null,
      events: {
        onEnded: () => void onEnded(mine),
        onMuted: (muted) => {
          if (isMine() && isOpen(state)) tell({ ...state, state: muted ? 'interrupted' : 'live' });
        },
      },
      onOpened(track) {
        if (next === mine) {
          next = null;
          current?.release();
          current = mine;
        }
        const mirror = previewMirrored(source, track);
        tell({ state: track.muted ? 'interrupted' : 'live', track, mirror, switchError });
      },
      onFailed(error) {
        if (next === mine) next = null;
        if (!isMine()) return;
        current = null;
        tell(error.code === 'screen-cancelled' ? { state: 'off' } : { state: 'failed', error });
      },
    });
    if (hasBegun) mine.begin();
    return mine;
  };

  const onEnded = async (ended: Acquisition): Promise<void> => {
    const end = await endOfSource(ended.source, media);
    if (current !== ended) return;
    ended.release();
    current = next;
    next = null;
    // What is just being chosen takes its place.
    if (current) return tell({ state: 'prompting' });
    if ('reason' in end) tell({ state: 'off' });
    else if (end.error.code === 'device-lost' && (await replace(ended.source))) return;
    else tell({ state: 'failed', error: end.error });
    options.onEnded(end);
  };

  /** Where nobody asked for that very camera, any other one does as well. False where there is none. */
  const replace = async (source: LocalSource): Promise<boolean> => {
    if (source.type !== 'camera' || source.deviceId) return false;
    const track = await capture.open(source).catch((error: OvershootError) => error);
    if (!(track instanceof OvershootError)) options.onReplaced(track);
    // Whoever came in between has said what is next.
    else if (track.code !== 'aborted') return false;
    return true;
  };

  const capture: Capture = {
    open(source, switchError) {
      if (next && sameSource(next.source, source)) return next.track;
      next?.release();
      next = null;
      if (current && sameSource(current.source, source)) {
        if (switchError && isOpen(state)) tell({ ...state, switchError });
        return current.track;
      }
      if (current && isOpen(state) && !(isCamera(current.source) && isCamera(source))) {
        // What is live stays live while the person chooses a screen.
        next = acquire(source, null);
        return next.track;
      }
      // Of two cameras the old one goes first: both may be one device, which some systems open only once.
      current?.release();
      const opening = acquire(source, switchError ?? null);
      // Held before it is told: whoever is told may close it.
      current = opening;
      tell({ state: 'prompting' });
      return opening.track;
    },
    begin() {
      hasBegun = true;
      current?.begin();
      next?.begin();
    },
    close() {
      hasBegun = false;
      next?.release();
      current?.release();
      next = null;
      current = null;
      tell({ state: 'off' });
    },
  };
  return capture;
}

const isCamera = ({ type }: LocalSource): boolean => type === 'camera';
