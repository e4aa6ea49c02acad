import type { Clock } from '../../clock/Clock.js';

const MINUTE_MS = 60_000;

/** Credits of the account. Invented: a stream on the air takes one a minute, two with a backup. */
export class Credits {
  readonly #clock: Clock;
  /** Called once when they have run out. */
  onSpent: () => void = () => undefined;
  /** `null`: without end. */
  #left: number | null = null;
  #load = 0;
  #settledMs: number;
  #cancel: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#settledMs = clock.now();
  }

  get left(): number | null {
    this.#settle();
    return this.#left;
  }

  get isSpent(): boolean {
    const { left } = this;
    return left !== null && left <= 0;
  }

  set(left: number | null): void {
    this.#settle();
    this.#left = left;
    this.#arm();
  }

  /** How many a minute are taken from now on. */
  setLoad(perMinute: number): void {
    this.#settle();
    this.#load = perMinute;
    this.#arm();
  }

  #settle(): void {
    const nowMs = this.#clock.now();
    if (this.#left !== null) {
      const taken = ((nowMs - this.#settledMs) / MINUTE_MS) * this.#load;
      this.#left = Math.max(0, this.#left - taken);
    }
    this.#settledMs = nowMs;
  }

  #arm(): void {
    this.#cancel();
    if (this.#left === null || this.#load === 0) {
      this.#cancel = () => undefined;
      return;
    }
    const leftMs = Math.ceil((this.#left / this.#load) * MINUTE_MS);
    this.#cancel = this.#clock.after(leftMs, () => {
      this.set(0);
      this.#cancel();
      this.onSpent();
    });
  }
}
