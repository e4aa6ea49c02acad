import { ChatError } from '../chat/ChatError.js';
import type { FrameRing } from '../frames/FrameRing.js';
import type { StoredFrame } from '../frames/StoredFrame.js';
import type { Anchor, VideoReference } from './OvsReference.js';
import type { OlderReadings } from './olderReadings.js';
import { anchorTime, lifetimeIndex } from './anchors.js';

/**
 * The frames of a window, cut to what is retained and thinned out to `max_fps`, in order; never none.
 * Throws {@link ChatError}: `segment_invalid` where it ends before it starts, else `segment_empty`.
 */
export function resolveVideo(
  ring: FrameRing,
  reference: VideoReference,
  older: OlderReadings,
): StoredFrame[] {
  const { start, end, maxFps } = reference;
  const liveEnd =
    end === null || (end.by === 'offset_ms' && end.value === 0 && older.has('zero-end-is-live'));
  if (!liveEnd && ring.oldest && !isBefore(ring, start, end, older)) {
    throw new ChatError('segment_invalid', 'The window ends at or before its start.');
  }
  const startMs = anchorTime(ring, start, older);
  const endMs = liveEnd ? Infinity : anchorTime(ring, end, older);
  // Two frames may carry one time; an index cuts between them.
  const startIndex = start.by === 'frame_index' ? lifetimeIndex(ring, start.value, older) : -Infinity;
  const endIndex = !liveEnd && end.by === 'frame_index' ? lifetimeIndex(ring, end.value, older) : Infinity;
  const frames: StoredFrame[] = [];
  const first = ring.atOrAfter(startMs);
  let dueMs = -Infinity;
  for (let frame = first; frame !== undefined; frame = ring.byIndex(frame.index + 1)) {
    const over = frame.index >= endIndex || (endIndex === Infinity && frame.timestampMs >= endMs);
    if (over) {
      break;
    }
    if (frame.index >= startIndex && frame.timestampMs >= dueMs) {
      frames.push(frame);
      dueMs = nextDue(frames[0] ?? frame, frame, maxFps);
    }
  }
  if (frames.length === 0) {
    throw new ChatError('segment_empty', 'No retained frame lies in the window.');
  }
  return frames;
}

/** The next beat of a grid that starts at the first frame: so that late frames do not push all later ones back. */
function nextDue(first: StoredFrame, last: StoredFrame, maxFps: number): number {
  const stepMs = 1000 / maxFps;
  const beats = Math.floor((last.timestampMs - first.timestampMs) / stepMs + 1e-9);
  return first.timestampMs + (beats + 1) * stepMs - 1e-6;
}

function isBefore(ring: FrameRing, start: Anchor, end: Anchor, older: OlderReadings): boolean {
  if (start.by === 'frame_index' && end.by === 'frame_index') {
    return lifetimeIndex(ring, start.value, older) < lifetimeIndex(ring, end.value, older);
  }
  return anchorTime(ring, start, older) < anchorTime(ring, end, older);
}
