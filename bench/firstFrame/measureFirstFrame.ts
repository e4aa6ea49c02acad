import { machineRests } from '../measure/machineRests.js';
import { roundTrip } from '../measure/roundTrip.js';
import { createResultsFile } from '../report/createResultsFile.js';
import { say } from '../report/say.js';
import { openLine } from '../site/lines/openLine.js';
import { openSite, type Site } from '../site/openSite.js';
import type { Options } from '../Options.js';
import type { Cell } from './Cell.js';
import { flows } from './flows.js';
import { hasWarm } from './hasWarm.js';
import { interleave } from './interleave.js';
import { runFlow } from './runFlow.js';
import { showFirstFrame } from './showFirstFrame.js';
import { summarizeCells } from './summarizeCells.js';

/** Click to first counted frame: every flow over every line, interleaved in one run. */
export async function measureFirstFrame(folder: string, options: Options): Promise<void> {
  const sites: Site[] = [];
  try {
    for (const roundTripMs of options.roundTripsMs)
      sites.push(await openSite(await openLine(roundTripMs, options), folder));
    const lines = [];
    for (const site of sites) {
      const { roundTripMs, delays } = site.line;
      lines.push({ roundTripMs, delays, measuredMs: await roundTrip(site) });
    }
    const cells = await chooseCells(sites, options);
    const file = await createResultsFile('first-frame');
    for (let round = 0; round < options.runs; round += 1) {
      say(`round ${round + 1} of ${options.runs}`);
      for (const cell of interleave(cells, round)) await runCell(cell, options);
      await file.save({
        browser: sites[0]?.browser.version(),
        lines,
        results: summarizeCells(cells),
        runs: cells.map(({ flow, site, ...rest }) => ({
          flow: flow.name,
          roundTripMs: site.line.roundTripMs,
          ...rest,
        })),
      });
    }
    say(showFirstFrame(lines, summarizeCells(cells)));
    const busy = cells.reduce((sum, { begunBusy }) => sum + begunBusy, 0);
    if (busy > 0) say(`${busy} runs began on a machine that was busy with something else.`);
    say(`Written to ${file.name}`);
  } finally {
    for (const site of sites) await site.close();
  }
}

async function chooseCells(sites: readonly Site[], options: Options): Promise<Cell[]> {
  const chosen = [];
  const [first] = sites;
  for (const flow of flows) {
    if (options.flows.length > 0 && !options.flows.includes(flow.name)) continue;
    if (flow.needs && first && !(await hasWarm(first, flow))) continue;
    chosen.push(flow);
  }
  return chosen.flatMap((flow) =>
    sites.map((site): Cell => ({ flow, site, runs: [], failures: [], begunBusy: 0 })),
  );
}

async function runCell(cell: Cell, { patienceMs }: Options): Promise<void> {
  const { flow, site, runs, failures } = cell;
  if (!(await machineRests(patienceMs))) cell.begunBusy += 1;
  try {
    runs.push(await runFlow(site, flow));
  } catch (error) {
    failures.push(String(error));
    say(`flow ${flow.name} at ${site.line.roundTripMs} ms failed: ${String(error)}`);
  }
}
