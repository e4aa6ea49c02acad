import { authenticate } from './apiKey.js';
import type { Owner } from './apiKey.js';

/** The keys that are accepted: the one that was set, or any; without those that a test has revoked. */
export class ApiKeys {
  readonly #accepted: string | null;
  readonly #revoked = new Set<Owner>();

  /** `null` accepts any key. */
  constructor(accepted: string | null) {
    this.#accepted = accepted;
  }

  /** The owner behind an `Authorization` header, or `null` where there is none. */
  owner(authorization: string | undefined): Owner | null {
    const owner = authenticate(authorization, this.#accepted);
    return owner !== null && this.#revoked.has(owner) ? null : owner;
  }

  revoke(owner: Owner): void {
    this.#revoked.add(owner);
  }

  /** Every key that was revoked is valid again. */
  restore(): void {
    this.#revoked.clear();
  }
}
