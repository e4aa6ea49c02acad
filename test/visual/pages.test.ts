import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readEntries } from '../../scripts/storybook/readEntries.mjs';
import { launchBrowser } from '../support/launchBrowser.js';
import { type ServedApp, serveBuilt } from '../support/serveApp.js';
import { steady } from './support/openStory.js';

/** In the page, once its source has run. */
interface AxeWindow {
  axe?: {
    run: (
      where: Document,
      options: object,
    ) => Promise<{ passes: unknown[]; violations: { id: string; nodes: { target: unknown }[] }[] }>;
  };
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Those that are written by hand; what stories make of themselves is tested with the stories. */
const written = readEntries(inject('storybookDir')).filter(
  ({ type, name }) => type === 'docs' && name.startsWith('Documentation/'),
);

let browser: Browser;
let storybook: ServedApp;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  storybook = await serveBuilt(inject('storybookDir'));
  page = await browser.newPage(steady);
});
afterAll(async () => {
  await browser.close();
  await storybook.close();
});

it('finds the pages', () => expect(written.length).toBeGreaterThan(15));

it.each(written)('$name has no violation in either theme', async ({ id }) => {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.goto(`${storybook.url}iframe.html?id=${id}&viewMode=docs&globals=theme:${theme}`);
    await page.locator('.sbdocs-content h1').waitFor();
    await page.addScriptTag({ path: axe });
    const { passes, violations } = await page.evaluate(async (runOnly) => {
      const { axe: checker } = globalThis as AxeWindow;
      if (!checker) throw new Error('axe is not in the page.');
      const result = await checker.run(document, { runOnly });
      return {
        passes: result.passes.length,
        violations: result.violations.map(({ id: rule, nodes }) => `${rule}: ${JSON.stringify(nodes[0])}`),
      };
    }, WCAG);
    expect(passes).toBeGreaterThan(10);
    found.push(...violations.map((violation) => `${theme}: ${violation}`));
  }
  expect(found).toEqual([]);
});
