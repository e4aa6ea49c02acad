import type { Usage } from '../chat/ChatModel.js';
import type { Owner } from '../security/apiKey.js';
import type { Price } from './prices.js';

/** What each key has left, in microcents; made-up money, counted exactly. */
export class Accounts {
  #initial: number;
  readonly #spent = new Map<Owner, number>();

  constructor(initialMicrocents: number) {
    this.#initial = initialMicrocents;
  }

  /** Below 0 where the last answer cost more than was left. */
  balance(owner: Owner): number {
    return this.#initial - (this.#spent.get(owner) ?? 0);
  }

  charge(owner: Owner, usage: Usage, price: Price): void {
    const cost =
      usage.prompt_tokens * price.input_microcents_per_token +
      usage.completion_tokens * price.output_microcents_per_token;
    this.spend(owner, cost);
  }

  spend(owner: Owner, microcents: number): void {
    this.#spent.set(owner, (this.#spent.get(owner) ?? 0) + microcents);
  }

  /** From now on every key has this much. */
  reset(microcents: number): void {
    this.#initial = microcents;
    this.#spent.clear();
  }
}
