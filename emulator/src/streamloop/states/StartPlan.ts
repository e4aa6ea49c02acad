/** How a start can be refused: 200 with `invalid`, 422 `STREAM_GUARD_FAILED`, 402 `INSUFFICIENT_CREDITS`. */
export const refusals = ['invalid', 'guard', 'credits'] as const;
export type Refusal = (typeof refusals)[number];

/** The refusals that are planned for the next starts, one for each. */
export class StartPlan {
  #refusals: Refusal[] = [];

  add(how: Refusal, count: number): void {
    this.#refusals.push(...Array.from({ length: count }, () => how));
  }

  take(): Refusal | null {
    return this.#refusals.shift() ?? null;
  }

  clear(): void {
    this.#refusals = [];
  }
}
