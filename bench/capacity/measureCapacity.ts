import type { Options } from '../Options.js';
import { machineRests } from '../measure/machineRests.js';
import { createResultsFile } from '../report/createResultsFile.js';
import { say } from '../report/say.js';
import { table } from '../report/table.js';
import { loopbackLine } from '../site/lines/loopbackLine.js';
import { openSite } from '../site/openSite.js';
import { type Capacity, measurePublishers } from './measurePublishers.js';

/** How many publishers one emulator takes; each number has an emulator and a browser of its own. */
export async function measureCapacity(folder: string, { publishers, patienceMs }: Options): Promise<void> {
  const results: Capacity[] = [];
  let browser = '';
  const file = await createResultsFile('capacity');
  for (const count of publishers) {
    say(`${count} publishers`);
    const site = await openSite(loopbackLine(), folder);
    try {
      await machineRests(patienceMs);
      browser = site.browser.version();
      results.push(await measurePublishers(site, count));
    } finally {
      await site.close();
    }
  }
  const head = ['publishers', 'frames sent', 'counted', 'sent a second and publisher'];
  const rows = results.map(({ publishers, sent, counted, cpu }) => [
    String(publishers),
    String(sent),
    `${counted} (${((100 * counted) / sent).toFixed(2)} %)`,
    (sent / publishers / cpu.seconds).toFixed(1),
    cpu.emulator.toFixed(0),
    cpu.emulatorRssMiB.toFixed(0),
    cpu.browser.toFixed(0),
  ]);
  say(
    `\n${table([[...head, 'emulator, ms CPU a second', 'emulator, MiB', 'browser, ms CPU a second'], ...rows])}\n`,
  );
  await file.save({ browser, results });
  say(`Written to ${file.name}`);
}
