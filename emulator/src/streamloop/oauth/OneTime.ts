import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock/Clock.js';

/** Secrets that stand for something, work once, and only for so long. */
export class OneTime<T> {
  readonly #clock: Clock;
  readonly #lifeMs: number;
  readonly #entries = new Map<string, { value: T; expiresMs: number }>();

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  issue(value: T): string {
    const nowMs = this.#clock.now();
    for (const [secret, { expiresMs }] of this.#entries) {
      if (expiresMs <= nowMs) {
        this.#entries.delete(secret);
      }
    }
    const secret = randomBytes(32).toString('base64url');
    this.#entries.set(secret, { value, expiresMs: nowMs + this.#lifeMs });
    return secret;
  }

  /** What it stood for, once; `null` where it is unknown, used or too old. */
  take(secret: string): T | null {
    const entry = this.#entries.get(secret);
    this.#entries.delete(secret);
    return entry && this.#clock.now() < entry.expiresMs ? entry.value : null;
  }
}
