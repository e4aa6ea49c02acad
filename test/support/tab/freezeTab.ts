import type { Page } from 'puppeteer-core';

/**
 * Freezes a hidden tab as the browser does to save power: no timer and no callback runs. What comes back thaws it; it is
 * still hidden then. A visible tab is not frozen, and Chromium says nothing about that: hide it first.
 */
export async function freezeTab(tab: Page): Promise<() => Promise<void>> {
  const session = await tab.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await session.detach();
  };
}
