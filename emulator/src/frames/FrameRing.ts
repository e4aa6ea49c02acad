import type { EncodedFrame } from './EncodedFrame.js';
import type { StoredFrame } from './StoredFrame.js';
import { SlidingList } from './SlidingList.js';
import { lowerBound } from './lowerBound.js';

export interface FrameRingLimits {
  retentionMs: number;
  maxBytes: number;
}

/**
 * The encoded frames of one stream, kept for a time and up to a size. Frames keep their lifetime index, and keyframes
 * are indexed besides, because a still or a clip can only be decoded from the keyframe before it.
 */
export class FrameRing {
  readonly #limits: FrameRingLimits;
  readonly #frames = new SlidingList<StoredFrame>();
  readonly #keyframes = new SlidingList<number>();
  #firstWallMs: number | null = null;
  #lastWallMs: number | null = null;
  #nextIndex = 0;
  #bytes = 0;

  constructor(limits: FrameRingLimits) {
    this.#limits = limits;
  }

  /** Wall clock of the first frame ever, retained or not; the origin of `timestampMs`. */
  get firstWallMs(): number | null {
    return this.#firstWallMs;
  }

  get lastWallMs(): number | null {
    return this.#lastWallMs;
  }

  get lastIndex(): number | null {
    return this.#nextIndex === 0 ? null : this.#nextIndex - 1;
  }

  get retainedCount(): number {
    return this.#frames.length;
  }

  get evictedCount(): number {
    return this.#nextIndex - this.#frames.length;
  }

  get retainedBytes(): number {
    return this.#bytes;
  }

  /** The oldest frame that is still there. */
  get oldest(): StoredFrame | undefined {
    return this.#frames.at(0);
  }

  /** The newest frame, if it is still there. */
  get newest(): StoredFrame | undefined {
    return this.#frames.at(this.#frames.length - 1);
  }

  add(frame: EncodedFrame): StoredFrame {
    const wallMs = Math.max(frame.arrivedAtMs, this.#lastWallMs ?? frame.arrivedAtMs);
    this.#firstWallMs ??= wallMs;
    this.#lastWallMs = wallMs;
    const stored = { ...frame, index: this.#nextIndex, timestampMs: wallMs - this.#firstWallMs, wallMs };
    this.#nextIndex += 1;
    this.#frames.push(stored);
    this.#bytes += stored.data.byteLength;
    if (stored.keyframe && stored.intact) {
      this.#keyframes.push(stored.index);
    }
    // The newest frame always stays, or one huge keyframe would leave a live stream without a picture.
    while (this.#bytes > this.#limits.maxBytes && this.#frames.length > 1) {
      this.#evictOldest();
    }
    this.evictBefore(wallMs);
    return stored;
  }

  /** Drops what is older than the retention; readers call it too, because a stalled stream adds nothing. */
  evictBefore(nowMs: number): void {
    const limitMs = nowMs - this.#limits.retentionMs;
    for (let oldest = this.oldest; oldest && oldest.wallMs < limitMs; oldest = this.oldest) {
      this.#evictOldest();
    }
  }

  /** The frame of a lifetime index; `undefined` when it was evicted or has not come yet. */
  byIndex(index: number): StoredFrame | undefined {
    return this.#frames.at(index - this.#firstRetainedIndex());
  }

  /** The first retained frame at or after a point of the stream clock. */
  atOrAfter(timestampMs: number): StoredFrame | undefined {
    return this.#frames.at(
      lowerBound(this.#frames.length, (place) => (this.#frames.at(place)?.timestampMs ?? 0) >= timestampMs),
    );
  }

  /** The last retained frame at or before a point of the stream clock. */
  atOrBefore(timestampMs: number): StoredFrame | undefined {
    const after = lowerBound(
      this.#frames.length,
      (place) => (this.#frames.at(place)?.timestampMs ?? 0) > timestampMs,
    );
    return this.#frames.at(after - 1);
  }

  /** The retained keyframe that frame `index` is decoded from: a whole one. */
  keyframeFor(index: number): StoredFrame | undefined {
    return this.#keyframe(this.#keyframesUpTo(index) - 1);
  }

  /** The whole keyframe that is nearest to frame `index`; of two the earlier. */
  nearestKeyframe(index: number): StoredFrame | undefined {
    const place = this.#keyframesUpTo(index);
    const [before, after] = [this.#keyframe(place - 1), this.#keyframe(place)];
    const afterIsNearer = before && after && after.index - index < index - before.index;
    return afterIsNearer ? after : (before ?? after);
  }

  /**
   * What has to be decoded, in order, to show frame `index`: from its keyframe to the frame itself, or to the last one
   * that is whole, which is what a player would show then. Empty where the keyframe is not retained any more.
   */
  decodable(index: number): StoredFrame[] {
    const frames: StoredFrame[] = [];
    let next = this.byIndex(index) && this.keyframeFor(index);
    while (next?.intact && next.index <= index) {
      frames.push(next);
      next = this.byIndex(next.index + 1);
    }
    return frames;
  }

  #keyframesUpTo(index: number): number {
    return lowerBound(this.#keyframes.length, (place) => (this.#keyframes.at(place) ?? 0) > index);
  }

  #keyframe(place: number): StoredFrame | undefined {
    const index = this.#keyframes.at(place);
    return index === undefined ? undefined : this.byIndex(index);
  }

  #firstRetainedIndex(): number {
    return this.#nextIndex - this.#frames.length;
  }

  #evictOldest(): void {
    const evicted = this.#frames.shift();
    if (evicted) {
      this.#bytes -= evicted.data.byteLength;
      if (this.#keyframes.at(0) === evicted.index) {
        this.#keyframes.shift();
      }
    }
  }
}
