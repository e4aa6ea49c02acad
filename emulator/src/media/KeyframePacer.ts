/**
 * Asks for a keyframe when the last one is old, so that any frame is decoded from one that came shortly before it.
 * Chrome sends none by itself, for minutes.
 */
export class KeyframePacer {
  readonly #intervalMs: number;
  #sinceMs = Number.NEGATIVE_INFINITY;

  /** 0 never asks. */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** Whether one should be asked for now that this frame has come. */
  isDue({ keyframe }: { keyframe: boolean }, nowMs: number): boolean {
    if (keyframe) {
      this.#sinceMs = nowMs;
      return false;
    }
    const due = this.#intervalMs > 0 && nowMs - this.#sinceMs >= this.#intervalMs;
    if (due) {
      // An answer that is lost is asked for again an interval later, not at each frame.
      this.#sinceMs = nowMs;
    }
    return due;
  }
}
