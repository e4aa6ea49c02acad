import type { Owner } from '../security/apiKey.js';

export interface RateVerdict {
  allowed: boolean;
  /** `x-ratelimit-*`, as the service names them; empty where there is no limit. */
  headers: Record<string, string>;
}

/** So many requests for each key in each second of the wall clock. */
export class RateLimiter {
  readonly #limit: number;
  readonly #counts = new Map<Owner, number>();
  #second = 0;

  /** 0 is no limit. */
  constructor(requestsPerSecond: number) {
    this.#limit = requestsPerSecond;
  }

  take(owner: Owner, nowMs: number): RateVerdict {
    if (this.#limit === 0) {
      return { allowed: true, headers: {} };
    }
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#counts.clear();
    }
    const count = (this.#counts.get(owner) ?? 0) + 1;
    this.#counts.set(owner, count);
    return {
      allowed: count <= this.#limit,
      headers: {
        'x-ratelimit-limit': String(this.#limit),
        'x-ratelimit-remaining': String(Math.max(0, this.#limit - count)),
        'x-ratelimit-reset': String(second + 1),
      },
    };
  }
}
