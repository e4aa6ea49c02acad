import type { FrameRing } from '../frames/FrameRing.js';
import type { Anchor } from './OvsReference.js';
import type { OlderReadings } from './olderReadings.js';

/** The lifetime index that `frame_index` means now: a negative one counts back from the newest, which is -1. */
export function lifetimeIndex(ring: FrameRing, value: number, older: OlderReadings): number {
  if (value < 0) {
    return (ring.lastIndex ?? -1) + 1 + value;
  }
  return older.has('zero-is-oldest') ? (ring.oldest?.index ?? 0) + value : value;
}

/**
 * The point of the stream clock that an anchor means now, in milliseconds. The live edge is the newest frame, not the
 * present moment: of a picture that stands still, its last seconds can be asked for as well.
 * Indices that are evicted or have not come are infinitely far on their side; so is every offset without a frame.
 */
export function anchorTime(ring: FrameRing, { by, value }: Anchor, older: OlderReadings): number {
  switch (by) {
    case 'timestamp_ms':
      return value;
    case 'offset_ms': {
      const fromLive = value < 0 || older.has('offset-from-now');
      const origin = fromLive ? ring.newest : ring.oldest;
      return origin === undefined ? Infinity : origin.timestampMs + value;
    }
    case 'frame_index': {
      const index = lifetimeIndex(ring, value, older);
      const frame = ring.byIndex(index);
      return frame?.timestampMs ?? (index > (ring.lastIndex ?? -1) ? Infinity : -Infinity);
    }
  }
}
