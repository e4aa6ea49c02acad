import type { Options } from '../Options.js';
import { machineRests } from '../measure/machineRests.js';
import { createResultsFile } from '../report/createResultsFile.js';
import { say } from '../report/say.js';
import { loopbackLine } from '../site/lines/loopbackLine.js';
import { openSite } from '../site/openSite.js';
import { measureKit } from './measureKit.js';
import { measurePlain } from './measurePlain.js';
import { showSteady } from './showSteady.js';

/** What a live page costs: the kit's two components, and the same publication without the kit. */
export async function measureSteady(folder: string, { seconds, patienceMs }: Options): Promise<void> {
  const site = await openSite(loopbackLine(), folder);
  try {
    await machineRests(patienceMs);
    const plain = await measurePlain(site, seconds, 'lower-bound');
    await machineRests(patienceMs);
    const pictured = await measurePlain(site, seconds, 'lower-bound-with-picture');
    await machineRests(patienceMs);
    const kit = await measureKit(site, seconds);
    say(showSteady(kit, { plain, pictured }));
    const file = await createResultsFile('steady');
    await file.save({ browser: site.browser.version(), kit, plain, pictured });
    say(`Written to ${file.name}`);
  } finally {
    await site.close();
  }
}
