import type { Media, OwnedTrack } from '../../platform/media/Media.js';
import { OvershootError } from '../errors/index.js';
import { captureError } from './captureError.js';
import type { CaptureState } from './CaptureState.js';
import { openSource, previewMirrored } from './openSource.js';
import { sameSource } from './sameSource.js';
import type { LocalSource } from './StreamSource.js';

export interface Capture {
  /**
   * The open or opening track for this source; opens it where it is not. Rejects with an `OvershootError`, which is
   * `aborted` where another source or `close()` came in between. `switchError` is passed on to the state.
   */
  open(source: LocalSource, switchError?: OvershootError): Promise<MediaStreamTrack>;
  /** Turns off what is open, and what is still opening as soon as it opens. */
  close(): void;
}

interface Acquisition {
  source: LocalSource;
  track: Promise<MediaStreamTrack>;
  release: () => void;
}

/**
 * Holds one source at a time. Every acquisition is its own object: an answer that belongs to an older one is given
 * back at once, so that no camera stays on behind a page that has gone on.
 */
export function createCapture(options: {
  media: Media;
  onState: (state: CaptureState) => void;
  /** The track that was live ended by itself. */
  onEnded: (error: OvershootError) => void;
}): Capture {
  const { media, onState, onEnded } = options;
  let current: Acquisition | null = null;

  const acquire = (source: LocalSource, switchError: OvershootError | null): Acquisition => {
    let owned: OwnedTrack | null = null;
    let released = false;
    let abort: (error: OvershootError) => void = () => undefined;
    // Those who wait hear of a release at once: the browser may keep its question open for minutes.
    const aborted = new Promise<never>((_, reject) => (abort = reject));
    const opening = openSource(source, media).then(
      (opened) => {
        if (released) {
          opened.release();
          return aborted;
        }
        owned = opened;
        opened.track.addEventListener('ended', ended, { once: true });
        onState({
          state: 'live',
          track: opened.track,
          mirror: previewMirrored(source, opened.track),
          switchError,
        });
        return opened.track;
      },
      async (cause: unknown) => {
        const error = await captureError(cause, media, source);
        if (released) return aborted;
        current = null;
        onState({ state: 'failed', error });
        throw error;
      },
    );
    const acquisition: Acquisition = {
      source,
      track: Promise.race([opening, aborted]),
      release() {
        released = true;
        owned?.track.removeEventListener('ended', ended);
        owned?.release();
        abort(new OvershootError('aborted', { stage: 'capture' }));
      },
    };
    const ended = (): void => {
      if (current !== acquisition) return;
      current = null;
      acquisition.release();
      const error = new OvershootError('source-ended', { stage: 'capture' });
      onState({ state: 'failed', error });
      onEnded(error);
    };
    // Whoever opens hears of a failure; nobody has to.
    acquisition.track.catch(() => undefined);
    return acquisition;
  };

  return {
    open(source, switchError) {
      if (current && sameSource(current.source, source)) return current.track;
      // The old one goes first: both may be the same device, which some systems open only once.
      current?.release();
      const next = acquire(source, switchError ?? null);
      // Held before it is told: whoever is told may close it.
      current = next;
      onState({ state: 'prompting' });
      return next.track;
    },
    close() {
      current?.release();
      current = null;
      onState({ state: 'off' });
    },
  };
}
