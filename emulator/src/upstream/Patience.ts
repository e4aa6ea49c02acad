import type { Clock } from '../clock/Clock.js';

/** Aborts when something has been silent for too long, or when nobody waits any more. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #clock: Clock;
  readonly #ms: number;
  readonly #waiting: AbortSignal;
  readonly #leave = (): void => this.#controller.abort();
  #cancel: () => void = () => undefined;
  #over = false;

  constructor(clock: Clock, ms: number, waiting: AbortSignal) {
    this.#clock = clock;
    this.#ms = ms;
    this.#waiting = waiting;
    waiting.addEventListener('abort', this.#leave, { once: true });
    if (waiting.aborted) {
      this.#leave();
    }
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it was the silence that ended it. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Something came: the waiting begins anew. */
  heard(): void {
    this.#cancel();
    this.#cancel = this.#clock.after(this.#ms, () => {
      this.#over = true;
      this.#controller.abort();
    });
  }

  end(): void {
    this.#cancel();
    this.#waiting.removeEventListener('abort', this.#leave);
  }
}
