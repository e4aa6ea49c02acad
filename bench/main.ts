import { measureCapacity } from './capacity/measureCapacity.js';
import { measureHandler } from './handler/measureHandler.js';
import { measureFirstFrame } from './firstFrame/measureFirstFrame.js';
import type { Options } from './Options.js';
import { readOptions } from './readOptions.js';
import { say } from './report/say.js';
import { buildPages } from './site/buildPages.js';
import { measureSteady } from './steady/measureSteady.js';
import { measureWatch } from './watch/measureWatch.js';

const parts: Record<string, (folder: string, options: Options) => Promise<void>> = {
  'first-frame': measureFirstFrame,
  steady: measureSteady,
  capacity: measureCapacity,
  watch: measureWatch,
  handler: measureHandler,
};

/** `npm run bench`: every part, or those that are named. */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const names = options.parts.length === 0 ? Object.keys(parts) : options.parts;
  for (const name of names)
    if (!parts[name]) throw new Error(`No such part: ${name}. There are: ${Object.keys(parts).join(', ')}.`);
  const folder = await buildPages();
  for (const name of names) {
    say(`\n== ${name}`);
    await parts[name]?.(folder, options);
  }
}
