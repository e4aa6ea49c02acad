import type { Look } from '../../looks/Look.js';

/** What was asked about is kept for so many results of a stream. */
const MOST_KEPT = 20;

/** The service cannot answer about a result at once, either; its SDK asks again after a second. */
const READY_AFTER_MS = 1000;

/** Which frames the newest results of a stream were about, for those who ask about them again. */
export class RecentLooks {
  readonly #entries = new Map<string, { looks: readonly Look[]; atMs: number }>();

  keep(resultId: string, looks: readonly Look[], atMs: number): void {
    this.#entries.set(resultId, { looks, atMs });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_KEPT && oldest !== undefined) {
      this.#entries.delete(oldest);
    }
  }

  /** `undefined` where they are unknown, forgotten, or too young. */
  find(resultId: string, nowMs: number): readonly Look[] | undefined {
    const entry = this.#entries.get(resultId);
    return entry && nowMs - entry.atMs >= READY_AFTER_MS ? entry.looks : undefined;
  }
}
