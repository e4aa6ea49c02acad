import { SlidingList } from '../frames/SlidingList.js';

/** The service speaks of "the last few seconds". */
const WINDOW_MS = 3000;
/** Below this a rate would be a guess: two frames that arrive in one burst would read as hundreds a second. */
const SHORTEST_MS = 1000;

/** Rolling rate of arriving frames. It falls to 0 within the window when frames stop. */
export class RecentFps {
  readonly #arrivals = new SlidingList<number>();
  #firstMs: number | null = null;

  add(wallMs: number): void {
    this.#firstMs ??= wallMs;
    this.#arrivals.push(wallMs);
    this.#forgetBefore(wallMs - WINDOW_MS);
  }

  /** Frames per second with two decimals, or `null` until a second of the stream has passed. */
  at(nowMs: number): number | null {
    if (this.#firstMs === null || nowMs - this.#firstMs < SHORTEST_MS) {
      return null;
    }
    // A young stream is measured from its first frame, which then opens the window and is not counted in it.
    const windowMs = Math.min(WINDOW_MS, nowMs - this.#firstMs);
    this.#forgetBefore(nowMs - windowMs);
    return Math.round((this.#arrivals.length * 100_000) / windowMs) / 100;
  }

  #forgetBefore(limitMs: number): void {
    for (let oldest = this.#arrivals.at(0); oldest !== undefined && oldest <= limitMs;) {
      this.#arrivals.shift();
      oldest = this.#arrivals.at(0);
    }
  }
}
