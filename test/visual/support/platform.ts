import { createHash } from 'node:crypto';
import type { Browser } from 'playwright';
import { takePicture } from './pictures.js';
import { steady } from './openStory.js';

const SAMPLE = `<body style="margin: 8px; font: 15px system-ui, sans-serif; background: #fff">
  <p>Handgloves 0123456789 – ÄÖÜ … <b>Waiting for first frame</b> <i>4:57</i></p>
  <button style="font: inherit">Start streaming</button> <select><option>Camera</option></select>
</body>`;

/**
 * A name for how this machine draws text: its fonts, and the version of its browser. Pictures can be compared only with
 * those that were taken on a machine of the same name.
 */
export async function platformOf(browser: Browser): Promise<string> {
  const page = await browser.newPage({ ...steady, viewport: { width: 480, height: 120 } });
  await page.setContent(SAMPLE);
  const drawn = createHash('sha256').update(await takePicture(page));
  await page.close();
  return `${process.platform}-${drawn.digest('hex').slice(0, 8)}`;
}
