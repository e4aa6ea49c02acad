import type { HistoryEntry } from 'overshoot-emulator';
import type { Allowances } from './Allowances.js';
import { invariants } from './invariants/index.js';
import { type Run, tellRun } from './Run.js';

/** Every broken invariant of a run, and every defect of the emulator, in words. */
export function brokenInvariants(run: Run, allowances: Allowances = {}): string[] {
  const broken = invariants.flatMap((check) => check(run, allowances));
  return [...new Set([...broken, ...run.defects.map((message) => `emulator: ${message}`)])];
}

/** Throws with every broken invariant. `seen` is what the page told; without it only the service's side is checked. */
export function checkInvariants(
  events: readonly HistoryEntry[],
  allowances: Allowances = {},
  seen: Parameters<typeof tellRun>[1] = {},
): void {
  const broken = brokenInvariants(tellRun(events, seen), allowances);
  if (broken.length > 0) throw new Error(`Broken invariants:\n${broken.join('\n')}`);
}
