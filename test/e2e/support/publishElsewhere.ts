import type { Browser } from 'playwright';
import { onTestFinished } from 'vitest';
import { serveApp } from '../../support/serveApp.js';

/** A room in which somebody publishes, and a token to watch there. */
export interface ElsewhereRoom {
  url: string;
  token: string;
  paint(colour: string): Promise<void>;
}

/** A page of its own publishes a colour into a room that is nobody's of the older API: an app's own room. */
export async function publishElsewhere(browser: Browser, emulatorUrl: string): Promise<ElsewhereRoom> {
  const app = await serveApp('test/e2e/room-app');
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await app.close();
  });
  await page.goto(`${app.url}?${new URLSearchParams({ api: `${emulatorUrl}/v1beta` })}`);
  await page.waitForFunction(() => window.room);
  const room = await page.evaluate(() => window.room && { url: window.room.url, token: window.room.token });
  if (!room) throw new Error('The page has no room.');
  return {
    ...room,
    paint: (colour) => page.evaluate((next) => window.room?.paint(next), colour),
  };
}
