import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveBuilt } from '../support/serveApp.js';
import { chooseTheme, openStory, steady } from './support/openStory.js';
import { differentPixels, takePicture } from './support/pictures.js';
import { platformOf } from './support/platform.js';
import { shownStories } from './support/shownStories.js';

const WIDTHS = [360, 900] as const;
const THEMES = ['light', 'dark'] as const;
/** About a comma. A word that changes, or a line that moves, is more. */
const MOST_DIFFERENT = 12;

const updates = inject('updatesPictures');
let browser: Browser;
let storybook: ServedApp;
let page: Page;
let folder: string;
/** False on a machine whose text looks like nobody's before: its pictures are taken, and there are none to compare. */
let isKnown: boolean;

beforeAll(async () => {
  browser = await launchBrowser();
  storybook = await serveBuilt(inject('storybookDir'));
  page = await browser.newPage(steady);
  folder = path.join(repositoryRoot, 'test/visual/snapshots', await platformOf(browser));
  isKnown = (await readdir(folder).catch(() => [])).length > 0;
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await storybook.close();
});

/** What is different, in words; null where nothing is. */
async function changeOf(name: string, picture: Buffer): Promise<string | null> {
  const file = path.join(folder, name);
  const before = isKnown && !updates ? await readFile(file).catch(() => null) : picture;
  if (before === picture) await writeFile(file, picture);
  if (before === null) return `${name} was never taken`;
  const different = await differentPixels(page, before, picture);
  if (different <= MOST_DIFFERENT) return null;
  const seen = path.join(tmpdir(), name);
  await writeFile(seen, picture);
  return `${name}: ${different} pixels are different; what is seen now is ${seen}`;
}

it.each(shownStories)('%s looks as before', async (id) => {
  await page.setViewportSize({ width: WIDTHS[1], height: 600 });
  await openStory(page, storybook.url, id);
  const changes: (string | null)[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 600 });
    // Nobody scrolls sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const theme of THEMES) {
      await chooseTheme(page, theme);
      changes.push(await changeOf(`${id}-${width}-${theme}.png`, await takePicture(page)));
    }
  }
  expect(changes.filter((change) => change !== null)).toEqual([]);
});

it('keeps no picture of what is not shown any more', async () => {
  const expected = shownStories.flatMap((id) =>
    WIDTHS.flatMap((width) => THEMES.map((theme) => `${id}-${width}-${theme}.png`)),
  );
  expect((await readdir(folder)).toSorted()).toEqual(expected.toSorted());
});
