import type { Clock } from '../../platform/clock/Clock.js';
import type { Media } from '../../platform/media/Media.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import { OvershootError, type OvershootErrorCode } from '../errors/index.js';
import { type CaptureState, isOpen } from './CaptureState.js';
import { createCapture } from './createCapture.js';
import { isElsewhere } from './isElsewhere.js';
import type { EndOfSource } from './endOfSource.js';
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
  /** What is open is sent from now on, and what is switched to as well. */
  begin: () => void;
  close: () => void;
}

/** The source of a session: the chosen one, the open one, and the way from one to the next. */
export function createSwitchableSource(options: {
  media: Media;
  clock: Clock;
  first: StreamSource;
  onState: (state: CaptureState) => void;
  onEnded: (end: EndOfSource) => void;
  onReplaced: (track: MediaStreamTrack) => void;
}): SwitchableSource {
  const { onState, ...parts } = options;
  let chosen = options.first;
  let shown: CaptureState = { state: 'off' };
  /** What was live when a switch began; null where none is on its way. */
  let before: StreamSource | null = null;

  const capture = createCapture({
    ...parts,
    onState(next) {
      shown = next;
      if (next.state === 'off') before = null;
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
          if (!again() || !isCode(error, 'aborted')) throw error;
        }
      }
    },
    async switchTo(next, wanted) {
      if (isOpen(shown)) before = chosen;
      chosen = next;
      if (!isOpen(shown) && shown.state !== 'prompting') return null;
      let track = await capture.open(local(next)).catch(asCaptureError);
      if (chosen !== next || !wanted() || isCode(track, 'aborted')) return null;
      if (track instanceof OvershootError && before) {
        chosen = before;
        // To close the picker is no failure.
        const reason = track.code === 'screen-cancelled' ? undefined : track;
        track = await capture.open(local(chosen), reason).catch(asCaptureError);
        if (!wanted() || isCode(track, 'aborted')) return null;
      }
      before = null;
      if (track instanceof OvershootError) throw track;
      return track;
    },
    begin: () => capture.begin(),
    close: () => capture.close(),
  };
}

function local(source: StreamSource): LocalSource {
  if (!isElsewhere(source)) return source;
  const detail = `A source of type "${source.type}" is opened elsewhere; here is nothing to open.`;
  throw new OvershootError('invalid-option', { stage: 'capture', detail });
}

const asCaptureError = (cause: unknown): OvershootError =>
  asOvershootError(cause, 'capture-failed', 'capture');

const isCode = (value: unknown, code: OvershootErrorCode): boolean =>
  value instanceof OvershootError && value.code === code;
