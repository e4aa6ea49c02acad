import type { Page } from 'playwright';

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
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console.error: ${message.text()} (${message.location().url})`);
  });
  // Unhandled rejections arrive here as well.
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => complaints.push('page crashed'));
  return {
    complaints: () => [...complaints],
    assertQuiet(excused = []) {
      const left = complaints.filter((complaint) => !excused.some((pattern) => pattern.test(complaint)));
      // On one line each: Vitest reads a foreign stack in a message as its own, and stumbles over it.
      const lines = left.map((complaint) => complaint.replaceAll(/\s*\n\s*/g, ' | '));
      if (lines.length > 0) throw new Error(`The page complained: ${lines.join(' || ')}`);
    },
  };
}
