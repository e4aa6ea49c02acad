import type { Media, OwnedTrack } from '../../platform/media/Media.js';
import { nameOf } from './captureError.js';

/** A device that another program is about to let go, or that the system is still waking, is there a moment later. */
const RETRY_MS = 1000;
const PASSING = ['NotReadableError', 'TrackStartError', 'AbortError', 'InvalidStateError'];

/** What an opening needs besides the source. */
export interface OpeningOptions {
  media: Media;
  /** Waits; never resolves where the opening is given up meanwhile. */
  pause: (ms: number) => Promise<void>;
  /** Nothing was open before: another camera is better than none. */
  isFirst: boolean;
}

/** Opens a camera, and once more where that can help. */
export async function openCamera(
  constraints: MediaTrackConstraints,
  { media, pause, isFirst }: OpeningOptions,
): Promise<OwnedTrack> {
  try {
    return await media.openCamera(constraints);
  } catch (error) {
    const name = nameOf(error);
    if (PASSING.includes(name)) {
      await pause(RETRY_MS);
      return media.openCamera(constraints);
    }
    if (name === 'OverconstrainedError' && isFirst && constraints.deviceId) {
      // Ids change when site data is cleared: any camera is closer to what was meant than none.
      const { deviceId: _, ...wishes } = constraints;
      return media.openCamera(wishes);
    }
    throw error;
  }
}
