import type { Page } from 'playwright';

/** What the browser remembers about the camera for a page's site; `prompt` is what a new visitor has. */
export async function setCameraPermission(
  page: Page,
  setting: 'granted' | 'denied' | 'prompt',
): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser.');
  const tab = await page.context().newCDPSession(page);
  const { targetInfo } = await tab.send('Target.getTargetInfo');
  await tab.detach();
  // Detached, it would take the setting back.
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setPermission', {
    permission: { name: 'camera' },
    setting,
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
}
