import type { Page } from 'playwright';
import type { Page as Tab } from 'puppeteer-core';

export interface KeyWatch {
  /** Where the key was seen so far; empty is good. */
  places(): Promise<string[]>;
}

/**
 * Looks for an API key in all that a person, a log or another site could see of a page: addresses, headers and bodies of
 * requests and answers, the console, errors, markup and storage. Only the `Authorization` header may hold it. The key is
 * made by the test while it runs, so the modules that Vite serves cannot know it. Call it before the page is opened.
 */
export function watchForKey(page: Page, key: string): KeyWatch {
  const { look, wait, keyWatch } = createKeyWatch(key, () => page.evaluate(readPage));
  page.on('console', (message) => look('the console', message.text(), message.location().url));
  page.on('pageerror', (error) => look('an error', error.message, error.stack));
  page.on('request', (request) => lookAtRequest(look, request));
  page.on('response', (response) => {
    look(`the headers of ${response.url()}`, JSON.stringify(response.headers()));
    if (isAnswer(response.headers())) wait(`the answer of ${response.url()}`, response.text());
  });
  return keyWatch;
}

/** The same for a tab that Puppeteer drives. */
export function watchTabForKey(tab: Tab, key: string): KeyWatch {
  const { look, wait, keyWatch } = createKeyWatch(key, () => tab.evaluate(readPage));
  tab.on('console', (message) => look('the console', message.text(), message.location().url));
  tab.on('pageerror', (error) =>
    look('an error', ...(error instanceof Error ? [error.message, error.stack] : [String(error)])),
  );
  tab.on('request', (request) => lookAtRequest(look, request));
  tab.on('response', (response) => {
    look(`the headers of ${response.url()}`, JSON.stringify(response.headers()));
    if (isAnswer(response.headers())) wait(`the answer of ${response.url()}`, response.text());
  });
  return keyWatch;
}

type Look = (place: string, ...texts: (string | undefined)[]) => void;

function lookAtRequest(
  look: Look,
  request: { url(): string; postData(): string | null | undefined; headers(): Record<string, string> },
): void {
  const { authorization: _, ...headers } = request.headers();
  look(`a request to ${request.url()}`, request.url(), request.postData() ?? '', JSON.stringify(headers));
}

const isAnswer = (headers: Record<string, string>): boolean =>
  /json|html|plain/.test(headers['content-type'] ?? '');

function createKeyWatch(key: string, read: () => Promise<Record<string, string>>) {
  const found = new Set<string>();
  const bodies = new Set<Promise<void>>();
  const look: Look = (place, ...texts) => {
    if (texts.some((text) => text?.includes(key))) found.add(place.replaceAll(key, '(key)'));
  };
  // Some answers have no body, or lose it when the page goes on.
  const wait = (place: string, body: Promise<string>): void => {
    const done = body
      .then((text) => look(place, text))
      .catch(() => undefined)
      .finally(() => bodies.delete(done));
    bodies.add(done);
  };
  const keyWatch: KeyWatch = {
    async places() {
      await Promise.race([Promise.all(bodies), new Promise((resolve) => setTimeout(resolve, 1000))]);
      const texts = await read().catch(() => ({}));
      for (const [place, text] of Object.entries(texts)) look(place, text);
      return [...found];
    },
  };
  return { look, wait, keyWatch };
}

/** It runs in the page. */
function readPage(): Record<string, string> {
  return {
    'the markup': document.documentElement.outerHTML,
    'the address': location.href,
    'the log of the session': JSON.stringify(window.session?.getLog() ?? []),
    'the storage': JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
    'the resource timings': JSON.stringify(performance.getEntriesByType('resource').map(({ name }) => name)),
  };
}
