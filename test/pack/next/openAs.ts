import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { type PageWatch, watchPage } from '../../support/watchPage.js';
import type { Readable } from './findSecrets.js';
import { readHar } from './readHar.js';

/** Somebody in a browser of his own, and everything that came to it. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  watch: PageWatch;
  /** What the page has asked of the handler so far: method and path. */
  calls(): string[];
  /** What the content security policy has forbidden. */
  violations(): string[];
  /** Closes the browser, and gives all that it has seen: answers, the record of the run, the console. */
  close(): Promise<Readable[]>;
}

/** Opens a page and signs in by the demo login. */
export async function openAs(
  name: 'Ann' | 'Bob',
  { browser, url, folder }: { browser: Browser; url: string; folder: string },
): Promise<Visitor> {
  const har = path.join(folder, `${name}.har`);
  const context = await browser.newContext({ recordHar: { path: har, content: 'embed', mode: 'full' } });
  const calls: string[] = [];
  const said: string[] = [];
  const streamed: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/overshoot/')) calls.push(`${request.method()} ${pathname}`);
  });
  context.on('console', (message) => {
    said.push(message.text());
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  // Of an answer that comes as events, browsers keep nothing for the record.
  await context.exposeFunction('keepEvents', (text: string) => void streamed.push(text));
  await context.addInitScript(teeEvents);
  const page = await context.newPage();
  const watch = watchPage(page);
  await page.goto(url);
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.waitForURL('**/stream');
  return {
    context,
    page,
    watch,
    calls: () => [...calls],
    violations: () => [...violations],
    async close() {
      // The record is written when the context is closed.
      await context.close();
      return [
        ...(await readHar(har)),
        { name: `events to ${name}`, bytes: Buffer.from(streamed.join('\n')) },
        { name: `console of ${name}`, bytes: Buffer.from(said.join('\n')) },
      ];
    },
  };
}

/** Runs in a page, before any script of its own. */
function teeEvents(): void {
  const untouched = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const response = await untouched(...args);
    if (response.headers.get('content-type')?.startsWith('text/event-stream'))
      void response
        .clone()
        .text()
        .then((text) => (window as unknown as { keepEvents: (text: string) => void }).keepEvents(text))
        .catch(() => undefined);
    return response;
  };
}
