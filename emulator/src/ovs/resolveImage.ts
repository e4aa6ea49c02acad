import { ChatError } from '../chat/ChatError.js';
import type { FrameRing } from '../frames/FrameRing.js';
import type { StoredFrame } from '../frames/StoredFrame.js';
import type { ImageReference } from './OvsReference.js';
import type { OlderReadings } from './olderReadings.js';
import { anchorTime, lifetimeIndex } from './anchors.js';

/**
 * The frame an image reference comes to now. Throws {@link ChatError}: `frame_not_yet_produced`, `frame_evicted`,
 * and `segment_empty` where there is no frame yet or none within the tolerance.
 */
export function resolveImage(ring: FrameRing, reference: ImageReference, older: OlderReadings): StoredFrame {
  const { anchor } = reference;
  return anchor.by === 'frame_index' ? byIndex(ring, anchor.value, older) : byTime(ring, reference, older);
}

function byIndex(ring: FrameRing, value: number, older: OlderReadings): StoredFrame {
  const { lastIndex } = ring;
  if (lastIndex === null && value < 0) {
    throw new ChatError('segment_empty', 'The stream has no frame yet: ask again when its first has come.');
  }
  const index = lifetimeIndex(ring, value, older);
  if (index > (lastIndex ?? -1)) {
    throw new ChatError(
      'frame_not_yet_produced',
      `Frame ${index} has not come yet: the newest is ${lastIndex ?? 'none'}.`,
      undefined,
      older.has('future-422') ? 422 : undefined,
    );
  }
  const frame = ring.byIndex(index) ?? (older.has('evicted-clamps') ? ring.oldest : undefined);
  if (frame === undefined) {
    throw new ChatError(
      'frame_evicted',
      `Frame ${index} is not kept any more: the oldest is ${ring.oldest?.index ?? 'none'}.`,
    );
  }
  return frame;
}

function byTime(ring: FrameRing, reference: ImageReference, older: OlderReadings): StoredFrame {
  const { anchor, direction, toleranceMs } = reference;
  const atMs = anchorTime(ring, anchor, older);
  const after = direction === 'backward' ? undefined : ring.atOrAfter(atMs);
  const before = direction === 'forward' ? undefined : ring.atOrBefore(atMs);
  // Of two that are as near the newer one, which comes first and is sorted stably.
  const [nearest] = [after, before]
    .filter((frame) => frame !== undefined)
    .sort((a, b) => Math.abs(a.timestampMs - atMs) - Math.abs(b.timestampMs - atMs));
  if (nearest === undefined || Math.abs(nearest.timestampMs - atMs) > toleranceMs) {
    throw new ChatError(
      'segment_empty',
      `No frame within ${toleranceMs} ms of ${Number.isFinite(atMs) ? `${atMs} ms on the stream clock` : 'that time'}.`,
    );
  }
  return nearest;
}
