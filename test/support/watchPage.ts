import type { Page } from 'playwright';
import type { Page as Tab } from 'puppeteer-core';

export interface PageWatch {
  /** Calls of `console.error`, uncaught errors and unhandled rejections so far, each with its kind. */
  complaints(): string[];
  /** Throws when there is a complaint that none of the patterns excuses. */
  assertQuiet(excused?: RegExp[]): void;
}

/**
 * Collects what a page complains about. Call it before the page is opened.
 *
 * Chromium reports failed requests as console errors too; a test that makes them fail on purpose excuses them by pattern.
 */
export function watchPage(page: Page): PageWatch {
  const { add, watch } = createPageWatch();
  page.on('console', (message) => {
    if (message.type() === 'error') add.consoleError(message.text(), message.location().url);
  });
  // Unhandled rejections arrive here as well.
  page.on('pageerror', add.pageError);
  page.on('crash', () => add.complaint('page crashed'));
  return watch;
}

/** The same for a tab that Puppeteer drives. */
export function watchTab(tab: Tab): PageWatch {
  const { add, watch } = createPageWatch();
  tab.on('console', (message) => {
    if (message.type() === 'error') add.consoleError(message.text(), message.location().url);
  });
  tab.on('pageerror', add.pageError);
  tab.on('error', (error) => add.complaint(`page crashed: ${error.message}`));
  return watch;
}

function createPageWatch() {
  const complaints: string[] = [];
  const complaint = (text: string): void => void complaints.push(text);
  return {
    add: {
      complaint,
      consoleError: (text: string, url = ''): void => complaint(`console.error: ${text} (${url})`),
      pageError: (error: unknown): void =>
        complaint(`page error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    },
    watch: {
      complaints: () => [...complaints],
      assertQuiet(excused: RegExp[] = []) {
        const left = complaints.filter((each) => !excused.some((pattern) => pattern.test(each)));
        // On one line each: Vitest reads a foreign stack in a message as its own, and stumbles over it.
        const lines = left.map((each) => each.replaceAll(/\s*\n\s*/g, ' | '));
        if (lines.length > 0) throw new Error(`The page complained: ${lines.join(' || ')}`);
      },
    },
  };
}
