import { machineRests } from '../measure/machineRests.js';
import type { Options } from '../Options.js';
import { createResultsFile } from '../report/createResultsFile.js';
import { say } from '../report/say.js';
import { loopbackLine } from '../site/lines/loopbackLine.js';
import { openSite } from '../site/openSite.js';
import { startChild } from '../site/process/startChild.js';
import { loops } from './loops.js';
import { type LoopCost, measureLoop } from './measureLoop.js';
import { showWatch } from './showWatch.js';

/**
 * How old an answer's frame is when a person sees the answer, and what watching costs: the kit's loop beside the one that
 * most apps write, around the same model.
 */
export async function measureWatch(folder: string, { seconds, patienceMs }: Options): Promise<void> {
  const costs: LoopCost[] = [];
  const file = await createResultsFile('watch');
  for (const loop of loops) {
    // One after the other: each has the machine for itself, and a model that begins its turns anew.
    // oxlint-disable no-await-in-loop
    const line = loopbackLine();
    const model = startChild(line.atServer, 'bench/run.mjs', [
      '--program',
      'site/model/main.ts',
      loop.delaysMs.join(','),
    ]);
    try {
      const modelUrl = `http://127.0.0.1:${await model.firstLine}/v1`;
      const site = await openSite(line, folder, [
        ...['--model-url', modelUrl, '--model-name', 'bench/model', '--rps', '0'],
      ]);
      try {
        await machineRests(patienceMs);
        costs.push(await measureLoop(site, loop, seconds));
      } finally {
        await site.close();
      }
    } finally {
      await model.stop();
    }
    await file.save({ costs });
    // oxlint-enable no-await-in-loop
  }
  say(showWatch(costs));
  say(`Written to ${file.name}`);
}
