import type { EncodedFrame } from '../../frames/EncodedFrame.js';
import { encodeKeyframe } from './encodeKeyframe.js';

/** A decoded picture: three bytes for each pixel. */
export interface RgbPicture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** More than 15 a second would be work that nobody looks at: the service itself samples 30 at most, and few. */
const SHORTEST_GAP_MS = 60;
const RTP_TICKS_A_MS = 90;

/**
 * Makes frames of pictures that come decoded, as a LiveKit client gives them: each is encoded anew, so that it is kept
 * and looked at as those of every other stream. What comes while one is encoded, or too soon, is left out.
 */
export class PictureIntake {
  readonly #now: () => number;
  readonly #onFrame: (frame: EncodedFrame) => void;
  #busy = false;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(now: () => number, onFrame: (frame: EncodedFrame) => void) {
    this.#now = now;
    this.#onFrame = onFrame;
  }

  /** `read` is called only for a picture that is taken. Resolves when it is a frame; rejects when it cannot be encoded. */
  async offer(read: () => RgbPicture): Promise<void> {
    const arrivedAtMs = this.#now();
    if (this.#busy || arrivedAtMs - this.#lastMs < SHORTEST_GAP_MS) {
      return;
    }
    this.#busy = true;
    this.#lastMs = arrivedAtMs;
    try {
      const { rgb, width, height } = read();
      const data = await encodeKeyframe(rgb, width, height);
      this.#onFrame({
        codec: 'VP8',
        data,
        keyframe: true,
        intact: true,
        width,
        height,
        rtpTimestamp: (Math.round(arrivedAtMs) * RTP_TICKS_A_MS) % 2 ** 32,
        arrivedAtMs,
      });
    } finally {
      this.#busy = false;
    }
  }
}
