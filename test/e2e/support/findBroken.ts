import type { HistoryEntry } from 'overshoot-emulator';
import type { Allowances } from '../../support/history/Allowances.js';
import { brokenInvariants } from '../../support/history/checkInvariants.js';
import { type Span, tellRun } from '../../support/history/Run.js';
import { until } from '../../support/until.js';
import type { KeyWatch } from '../../support/watchForKey.js';
import type { PageWatch } from '../../support/watchPage.js';
import { collectPage } from './collectPage.js';
import { type Evaluates, held } from './instrument.js';
import { timersLeft } from './recordTimers.js';
import type { FrameSampler } from './sampleFrames.js';

/** What an ending may have left; `offline` are the times for which a test took the network away. */
export type Cleanliness = Allowances & { excused?: RegExp[]; offline?: readonly Span[] };

/** A page of any driver, and the service that it talks to. */
export interface Checked {
  page: Evaluates;
  watch: PageWatch;
  keyWatch: KeyWatch;
  frames: FrameSampler;
  history: () => Promise<HistoryEntry[]>;
}

/** Enough for a DELETE that is tried again. */
const PATIENCE_MS = 5000;

/** Waits until nothing is left of a run, and tells every invariant that it has broken. */
export async function findBroken(
  { page, watch, keyWatch, frames, history }: Checked,
  { excused = [], offline = [], ...allowances }: Cleanliness = {},
  patienceMs = PATIENCE_MS,
): Promise<string[]> {
  const isQuiet = async (): Promise<boolean> => {
    const { liveTracks, openConnections } = await held(page);
    return liveTracks + openConnections + (await timersLeft(page)).length === 0;
  };
  const allEnded = async (): Promise<boolean> =>
    tellRun(await history()).stories.every(({ end }) => end !== null);
  // Where that never comes, the invariants say what is left.
  await until(isQuiet, { timeoutMs: patienceMs, what: 'nothing left in the page' }).catch(() => undefined);
  await until(allEnded, { timeoutMs: patienceMs, what: 'every stream ended' }).catch(() => undefined);
  const events = await history();
  const record = await collectPage({ page, watch, keyWatch }, excused);
  return brokenInvariants(
    tellRun(events, {
      page: record,
      offline: [...offline, ...frames.stalls()],
      samples: frames.samples(),
    }),
    allowances,
  );
}
