import { type DevtoolsTab, tabNames } from './tabNames.js';

/** Where a key leads from a tab, round and round; null where it leads nowhere. */
export function nextTab(from: DevtoolsTab, key: string, isMirrored: boolean): DevtoolsTab | null {
  const count = tabNames.length;
  const at = tabNames.indexOf(from);
  const onwards = isMirrored ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + onwards,
    ArrowLeft: at - onwards,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : (tabNames[(to + count) % count] ?? null);
}
