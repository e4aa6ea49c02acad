import type { Media } from '../../platform/media/Media.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError } from '../errors/index.js';
import type { CaptureState } from './CaptureState.js';
import { createCapture } from './createCapture.js';
import type { LocalSource, StreamSource } from './StreamSource.js';

export interface SwitchableSource {
  get: () => StreamSource;
  /** Says what is opened next. Switches nothing that is open. */
  choose: (source: StreamSource) => void;
  /**
   * Opens the chosen source. Where another one is chosen while the person is being asked, that one is opened in its
   * place as long as `again()`. Rejects with an `OvershootError`.
   */
  open: (again?: () => boolean) => Promise<MediaStreamTrack>;
  /**
   * Switches what is open, and goes back to the source before where the new one fails. Resolves with the new track; with
   * null where nothing is open, or a later switch or an end (`!wanted()`) has taken over. Rejects where nothing is left.
   */
  switchTo: (next: StreamSource, wanted: () => boolean) => Promise<MediaStreamTrack | null>;
  close: () => void;
}

/** The source of a session: the chosen one, the open one, and the way from one to the next. */
export function createSwitchableSource(options: {
  media: Media;
  first: StreamSource;
  onState: (state: CaptureState) => void;
  onEnded: (error: OvershootError) => void;
}): SwitchableSource {
  const { media, onState, onEnded } = options;
  let chosen = options.first;
  let region: CaptureState['state'] = 'off';
  /** What was live when a switch began; null where none is on its way. */
  let before: StreamSource | null = null;

  const capture = createCapture({
    media,
    onEnded,
    onState(next) {
      region = next.state;
      if (region === 'off') before = null;
      onState(next);
    },
  });

  return {
    get: () => chosen,
    choose(source) {
      chosen = source;
      before = null;
    },
    async open(again = () => false) {
      for (;;) {
        try {
          return await capture.open(local(chosen));
        } catch (error) {
          if (!again() || !isAborted(error)) throw error;
        }
      }
    },
    async switchTo(next, wanted) {
      if (region === 'live') before = chosen;
      chosen = next;
      if (region !== 'live' && region !== 'prompting') return null;
      let track = await capture.open(local(next)).catch(asCaptureError);
      if (chosen !== next || !wanted() || isAborted(track)) return null;
      if (track instanceof OvershootError && before) {
        chosen = before;
        track = await capture.open(local(chosen), track).catch(asCaptureError);
        if (!wanted() || isAborted(track)) return null;
      }
      before = null;
      if (track instanceof OvershootError) throw track;
      return track;
    },
    close: () => capture.close(),
  };
}

function local(source: StreamSource): LocalSource {
  if (source.type !== 'external') return source;
  const detail = 'An external source is opened and published elsewhere; here is nothing to open.';
  throw new OvershootError('invalid-option', { stage: 'capture', detail });
}

const asCaptureError = (cause: unknown): OvershootError =>
  asOvershootError(cause, 'capture-failed', 'capture');

const isAborted = (value: unknown): boolean => value instanceof OvershootError && value.code === 'aborted';
