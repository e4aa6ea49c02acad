import type { HistoryEntry } from 'overshoot-emulator';
import { until } from '../../support/until.js';
import { FAILED_REQUEST, type Rig, type Stage } from './rig.js';

/** Chromium reports each socket that is refused, too. */
export const FAILED_SOCKET = [...FAILED_REQUEST, /WebSocket connection/];

/** How often the history tells something of a stream or its room, such as `participant-joined`. */
export const signs = async (
  { emulator }: Pick<Rig, 'emulator'>,
  id: string,
  type: HistoryEntry['type'],
): Promise<number> =>
  (await emulator.history()).filter(
    (event) => event.type === type && 'streamId' in event && event.streamId === id,
  ).length;

/** Waits until there are so many in all. */
export async function untilSigns(
  rig: Pick<Rig, 'emulator'>,
  id: string,
  type: HistoryEntry['type'],
  count: number,
  timeoutMs = 15_000,
): Promise<void> {
  const there = async (): Promise<boolean> => (await signs(rig, id, type)) >= count;
  await until(there, { what: `${count} times ${type}`, timeoutMs });
}

/** At the usual 15 in a second, one second of video: what was still on its way at a reconnect is less. */
const PROOF_FRAMES = 15;

/** The service counts further frames of a stream: the only proof that somebody publishes. */
export async function expectFramesGrow(
  rig: Pick<Rig, 'newestFrame'>,
  id: string,
  timeoutMs = 20_000,
): Promise<void> {
  const before = await rig.newestFrame(id);
  await until(async () => (await rig.newestFrame(id)) > before + PROOF_FRAMES, {
    what: `${PROOF_FRAMES} more frames of ${id}`,
    timeoutMs,
  });
}

/** The phases that the page has shown since a moment (Unix ms), the one of that moment first. */
export async function phasesSince({ page }: Stage, sinceMs: number): Promise<string[]> {
  const shown = await page.evaluate(() => window.shownLog?.shown ?? []);
  const first = shown.findLastIndex(({ atMs }) => atMs <= sinceMs);
  const phases = shown.slice(Math.max(first, 0)).map(({ phase }) => phase);
  return phases.filter((each, index) => each !== phases[index - 1]);
}
