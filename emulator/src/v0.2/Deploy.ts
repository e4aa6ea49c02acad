import type { Clock } from '../clock/Clock.js';

/** Whether the server of v0.2 is away because it is deployed anew. */
export class Deploy {
  readonly #clock: Clock;
  #backAtMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isDown(): boolean {
    return this.#clock.now() < this.#backAtMs;
  }

  begin(forMs: number): void {
    this.#backAtMs = this.#clock.now() + forMs;
  }

  end(): void {
    this.#backAtMs = 0;
  }
}
