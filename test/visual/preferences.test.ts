import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveBuilt } from '../support/serveApp.js';
import { openStory } from './support/openStory.js';
import { shownStories } from './support/shownStories.js';

let browser: Browser;
let storybook: ServedApp;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  storybook = await serveBuilt(inject('storybookDir'));
});
afterAll(async () => {
  await browser.close();
  await storybook.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const moving = (): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : animation.id)),
  );

it('moves the live dot, and nothing where less motion is asked for', async () => {
  await openStory(page, storybook.url, 'together--live');
  expect(new Set(await moving())).toEqual(new Set(['lv-pulse']));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});

const coloursOf = (name: string): Promise<[background: string, text: string]> =>
  page.getByRole('button', { name }).evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return [backgroundColor, color] as [string, string];
  });

it('tells the source that is chosen from the others in a palette of the system', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openStory(page, storybook.url, 'streampublisher-more-parts--default-sources');
  expect(await coloursOf('Camera')).not.toEqual(await coloursOf('Screen'));
});

it('fills the dot of what is live, and of nothing else, in a palette of the system', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const dot = (): Promise<string> =>
    page.locator('.lv-status .lv-dot').evaluate((element) => getComputedStyle(element).backgroundColor);
  await openStory(page, storybook.url, 'together--live');
  const live = await dot();
  await openStory(page, storybook.url, 'together--ended');
  expect(await dot()).not.toBe(live);
});

it.each(shownStories)('%s fits the narrowest page, with the text twice as large as well', async (id) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openStory(page, storybook.url, id);
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 640, height: 640 });
  await page.addStyleTag({ content: 'html { font-size: 200%; }' });
  expect(await width()).toBeLessThanOrEqual(640);
});
