import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import * as v from 'valibot';

export const BROWSER_MS = 60_000;

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const axeSchema = v.object({ violations: v.array(v.object({ id: v.string() })) });

/** A browser for the tests of a file; ask for it inside of one. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = process.env['CHROMIUM_PATH'];
    browser = await chromium.launch({
      args: ['--disable-background-networking'],
      ...(executablePath ? { executablePath } : {}),
    });
  }, BROWSER_MS);
  afterAll(() => browser.close());
  return () => browser;
}

export const addAxe = (page: Page): Promise<unknown> => page.addScriptTag({ path: axePath });
