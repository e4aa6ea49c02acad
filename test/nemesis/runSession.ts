import type { Browser } from 'playwright';
import { findBroken } from '../e2e/support/findBroken.js';
import { openStage } from '../e2e/support/openStage.js';
import { FAILED_REQUEST } from '../e2e/support/rig.js';
import { sampleFrames } from '../e2e/support/sampleFrames.js';
import { startTestEmulator } from '../support/startTestEmulator.js';
import { settableWallClock } from '../support/tab/wallClock.js';
import { until } from '../support/until.js';
import { doMischief, type Victim } from './doMischief.js';
import { pressIfThere, stageData } from './pageControls.js';
import type { Plan } from './Plan.js';

/** How one session went. */
export interface Verdict {
  seed: number;
  /** Every broken invariant, in words; empty is good. */
  broken: string[];
  /** What was done to it and what it showed, oldest first. */
  story: string[];
}

export const TTL_SECONDS = 5;
/** A picture that moves is enough: what is tested is not the video. */
const LOW_RATE = { maxFramerate: '5' };
/** How long a page may take to be live again after everything was made good. */
const RECOVERY_MS = 30_000;
/** A stop waits for a create that is on its way, and for a DELETE that is tried three times. */
const STOP_MS = 30_000;
/** What was orphaned lives for one lease, and the emulator looks once in a while. */
const ORPHAN_MS = (TTL_SECONDS + 3) * 1000;

/** Chromium's own words about sockets and requests that were made to fail. */
const EXCUSED = [...FAILED_REQUEST, /WebSocket connection to/];

const SETTLED = ['live', 'idle', 'ended', 'failed'];
const OVER = ['idle', 'ended', 'failed'];

/** Runs one session through its plan against an emulator of its own, stops it, and holds it against every invariant. */
export async function runSession(
  { browser, appUrl }: { browser: Browser; appUrl: string },
  plan: Plan,
): Promise<Verdict> {
  const emulator = await startTestEmulator({ ttlSeconds: TTL_SECONDS });
  const frames = sampleFrames(emulator.url);
  const stage = await openStage(
    { browser, emulator, appUrl },
    { source: plan.source, ...LOW_RATE },
    async (page) => void (await page.addInitScript(settableWallClock)),
  );
  const victim: Victim = { stage, emulator, offline: [] };
  const late: string[] = [];
  try {
    await suffer(victim, plan);
    await untilSettled(victim).catch(() => late.push('not live again'));
    await pressIfThere(stage.page, 'fixture: stop');
    await untilShown(victim, OVER, STOP_MS).catch(() => late.push('not over after a stop'));
    const { offline } = victim;
    const broken = await findBroken(
      { ...stage, frames, history: () => emulator.history() },
      { excused: EXCUSED, offline },
      ORPHAN_MS,
    );
    const stuck = late.map((what) => `nemesis: ${what} within ${RECOVERY_MS / 1000} s`);
    const story = broken.length + stuck.length > 0 ? await tellStory(victim) : [];
    return { seed: plan.seed, broken: [...stuck, ...broken], story };
  } finally {
    frames.stop();
    await stage.page.context().close();
    await emulator.close();
  }
}

async function suffer(victim: Victim, { before, after, doubleStart, lingerMs }: Plan): Promise<void> {
  const { page } = victim.stage;
  for (const mischief of before) await doMischief(victim, mischief);
  await pressIfThere(page, 'fixture: start');
  if (doubleStart) await pressIfThere(page, 'fixture: start');
  await Promise.all(
    after.map(async ({ atMs, mischief }) => {
      await pause(atMs);
      await doMischief(victim, mischief);
    }),
  );
  await pause(lingerMs);
  await pressIfThere(page, 'Mount');
  await victim.emulator.clearFaults();
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function untilShown({ stage }: Victim, phases: string[], timeoutMs: number): Promise<void> {
  await until(async () => phases.includes((await stageData(stage.page)).phase), {
    what: `one of ${phases.join(', ')}`,
    timeoutMs,
    everyMs: 100,
  });
}

/** Live or over; or held for a source that nothing brings back by itself, and said to be so. */
const untilSettled = ({ stage }: Victim): Promise<unknown> =>
  until(
    async () => {
      const { phase, capture } = await stageData(stage.page);
      return SETTLED.includes(phase) || (phase === 'stalled' && capture === 'failed');
    },
    { what: 'a settled page', timeoutMs: RECOVERY_MS, everyMs: 100 },
  );

/** What a person reads to understand a failure: both sides, on one scale of time. */
async function tellStory({ stage, emulator }: Victim): Promise<string[]> {
  const shown = await stage.page.evaluate(() => window.shownLog?.shown ?? []);
  const log = await stage.page.evaluate(() =>
    (window.session?.getLog() ?? []).map((entry) => ({ at: entry.at, text: JSON.stringify(entry) })),
  );
  const events = await emulator.history();
  const lines = [
    ...shown.map(({ atMs, ...what }) => ({ atMs, text: `page shows ${JSON.stringify(what)}` })),
    ...log.map(({ at, text }) => ({ atMs: at, text: `session ${text}` })),
    ...events
      .filter(({ type }) => type !== 'request-started')
      .map(({ atMs, ...what }) => ({ atMs, text: `service ${JSON.stringify(what)}` })),
  ].toSorted((a, b) => a.atMs - b.atMs);
  const firstMs = events[0]?.atMs ?? 0;
  return lines.map(
    ({ atMs, text }) =>
      `${Math.round(atMs - firstMs)
        .toString()
        .padStart(6)} ${text}`,
  );
}
