import type { Page } from 'puppeteer-core';
import { until } from '../until.js';

/** Opens another tab in front of this one; what comes back shows it again. */
export async function hideTab(tab: Page): Promise<() => Promise<void>> {
  const cover = await tab.browserContext().newPage();
  await cover.bringToFront();
  await untilVisibility(tab, 'hidden');
  return async () => {
    await cover.close();
    await tab.bringToFront();
    await untilVisibility(tab, 'visible');
  };
}

async function untilVisibility(tab: Page, wanted: DocumentVisibilityState): Promise<void> {
  await until(() => tab.evaluate((state) => document.visibilityState === state, wanted), {
    what: `a tab that is ${wanted}`,
    timeoutMs: 5000,
  });
}
