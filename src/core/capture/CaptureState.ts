import type { OvershootError } from '../errors/index.js';

/** An open source. `track` is for a preview, never to be stopped; `mirror` is how a person expects to see it. */
interface Open {
  track: MediaStreamTrack;
  mirror: boolean;
  /** Why the last switch failed, the source before it being open still or again. */
  switchError: OvershootError | null;
}

/** State of the source on this machine. */
export type CaptureState =
  | { state: 'off' }
  /** Being opened: the person may be asked. */
  | { state: 'prompting' }
  | ({ state: 'live' } & Open)
  /** The system has taken the picture away: a call, a locked screen. It comes back by itself. */
  | ({ state: 'interrupted' } & Open)
  | { state: 'failed'; error: OvershootError };

/** Whether there is a track, with or without pictures. */
export const isOpen = (capture: CaptureState): capture is Extract<CaptureState, { track: unknown }> =>
  capture.state === 'live' || capture.state === 'interrupted';
