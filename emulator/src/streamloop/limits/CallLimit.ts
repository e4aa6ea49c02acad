import type { Clock } from '../../clock/Clock.js';

/** What the service allows a caller in a minute (reference 3.6). */
export const CALLS_PER_MINUTE = 600;
const WINDOW_MS = 60_000;

/** Counts calls in windows of a minute, each of which begins with a caller's first call. */
export class CallLimit {
  readonly #clock: Clock;
  readonly #windows = new Map<string, { endsMs: number; used: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one call; `headers` go on whatever is answered. */
  take(caller: string): { allowed: boolean; resetSeconds: number; headers: Record<string, string> } {
    const nowMs = this.#clock.now();
    let window = this.#windows.get(caller);
    if (!window || nowMs >= window.endsMs) {
      window = { endsMs: nowMs + WINDOW_MS, used: 0 };
      this.#windows.set(caller, window);
    }
    window.used += 1;
    const remaining = Math.max(0, CALLS_PER_MINUTE - window.used);
    const reset = Math.ceil((window.endsMs - nowMs) / 1000);
    return {
      allowed: window.used <= CALLS_PER_MINUTE,
      resetSeconds: reset,
      headers: {
        'RateLimit-Limit': String(CALLS_PER_MINUTE),
        'RateLimit-Remaining': String(remaining),
        'RateLimit-Reset': String(reset),
        RateLimit: `limit=${CALLS_PER_MINUTE}, remaining=${remaining}, reset=${reset}`,
        'RateLimit-Policy': `${CALLS_PER_MINUTE};w=${WINDOW_MS / 1000}`,
      },
    };
  }
}
