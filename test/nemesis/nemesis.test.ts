import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { serveStage } from '../support/serveApp.js';
import { drawPlan } from './drawPlan.js';
import { runSession, TTL_SECONDS, type Verdict } from './runSession.js';
import { sideBySide } from './sideBySide.js';

/** What two cores bear without the faults of the machine showing up beside those of the plan. */
const LANES = 6;
/** How long a session may take that waits for everything it can wait for, and for its turn. */
const PATIENCE_MS = 180_000;

const { NEMESIS_SEED, NEMESIS_SESSIONS = '6', NEMESIS_FIRST_SEED = '1' } = process.env;
/** The sessions of these seeds again (one, or several with commas), or so many from the first seed on. */
const seeds =
  NEMESIS_SEED === undefined
    ? Array.from({ length: Number(NEMESIS_SESSIONS) }, (_, i) => Number(NEMESIS_FIRST_SEED) + i)
    : NEMESIS_SEED.split(',').map(Number);

describe(`${seeds.length} sessions with a lease of ${TTL_SECONDS} s, three to six faults each`, () => {
  let close = async (): Promise<void> => undefined;
  let verdicts: Promise<Verdict>[] = [];
  beforeAll(async () => {
    const app = await serveStage();
    const browser = await launchBrowser();
    close = async () => {
      await browser.close();
      await app.close();
    };
    const run = (seed: number): Promise<Verdict> =>
      runSession({ browser, appUrl: app.url }, drawPlan(seed)).catch((error: unknown) => ({
        seed,
        broken: [`nemesis: the session could not be run: ${String(error)}`],
        story: [],
      }));
    verdicts = sideBySide(seeds, LANES, run);
  });
  afterAll(() => close());

  test.each(seeds.map((seed, index) => ({ seed, index })))(
    'seed $seed',
    async ({ seed, index }) => {
      expectUnbroken(seed, await verdicts[index]);
    },
    PATIENCE_MS,
  );
});

function expectUnbroken(seed: number, verdict: Verdict | undefined): void {
  if (verdict?.broken.length === 0) return;
  const { broken = ['nothing was run'], story = [] } = verdict ?? {};
  const plan = JSON.stringify(drawPlan(seed), null, 1);
  throw new Error(
    [...broken, `Once more: NEMESIS_SEED=${seed} npm test -- nemesis`, plan, ...story].join('\n'),
  );
}
