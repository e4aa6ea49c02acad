import type { Clock } from '../../../platform/clock/Clock.js';

/** What this process has found out lately. */
export interface Recent<T> {
  /** Undefined where nothing is known, or it is too long ago. */
  get(key: string): T | undefined;
  keep(key: string, value: T): void;
}

/** Keeps for `ms`, and no more than `most`: of more than that the oldest are forgotten. */
export function createRecent<T>({ clock, ms, most }: { clock: Clock; ms: number; most: number }): Recent<T> {
  /** The oldest first. */
  const kept = new Map<string, { value: T; until: number }>();
  const sweep = (): void => {
    const now = clock.mono();
    for (const [key, { until }] of kept) {
      if (until > now && kept.size <= most) break;
      kept.delete(key);
    }
  };
  return {
    get(key) {
      sweep();
      return kept.get(key)?.value;
    },
    keep(key, value) {
      // Anew, so that it comes last.
      kept.delete(key);
      kept.set(key, { value, until: clock.mono() + ms });
      sweep();
    },
  };
}
