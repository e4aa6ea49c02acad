import type { OvershootError } from '../errors/index.js';

/**
 * State of the source on this machine. `live` holds the track: show it in a preview, do not stop it. `mirror` is how a
 * person expects to see it; `switchError` says why the last switch failed, the source before it being open again.
 */
export type CaptureState =
  | { state: 'off' }
  | { state: 'prompting' }
  | { state: 'live'; track: MediaStreamTrack; mirror: boolean; switchError: OvershootError | null }
  | { state: 'failed'; error: OvershootError };
