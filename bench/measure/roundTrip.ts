import type { Site } from '../site/openSite.js';
import { summarize } from './summarize.js';

const PINGS = 9;

/** Median time of an empty request over an open connection, ms: what the line really costs. */
export async function roundTrip({ browser, servers }: Site): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${servers.origin}/ping`);
    const times = await page.evaluate(async (pings) => {
      const measured: number[] = [];
      await fetch('/ping');
      for (let ping = 0; ping < pings; ping += 1) {
        const startedAtMs = performance.now();
        await fetch('/ping');
        measured.push(performance.now() - startedAtMs);
      }
      return measured;
    }, PINGS);
    return summarize(times)?.median ?? Number.NaN;
  } finally {
    await context.close();
  }
}
