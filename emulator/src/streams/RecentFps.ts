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
    this.#forgetBefore(nowMs - WINDOW_MS);
    const windowMs = Math.min(WINDOW_MS, nowMs - this.#firstMs);
    return Math.round((this.#arrivals.length * 100_000) / windowMs) / 100;
  }

  #forgetBefore(limitMs: number): void {
    for (let oldest = this.#arrivals.at(0); oldest !== undefined && oldest <= limitMs;) {
      this.#arrivals.shift();
      oldest = this.#arrivals.at(0);
    }
  }
}
