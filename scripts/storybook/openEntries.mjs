// @ts-check
import { listenForEnd } from './listenForEnd.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('./readEntries.mjs').Entry} Entry */

/** Pages that are worked on at a time: one loads while the other draws. */
const WORKERS = 3;
const PATIENCE_MS = 30_000;
/** axe has looked at every story in a test of its own; a check of what opens needs it no more. */
const WITHOUT_AXE = 'globals=a11y.manual:!true';

/**
 * Opens every entry of a Storybook, and says what a page complained about, or asked of anybody else.
 *
 * @param {Browser} browser
 * @param {{ origin: string, entries: readonly Entry[] }} storybook
 * @returns {Promise<{ entry: Entry, complaints: string[] }[]>} in the order of the entries
 */
export async function openEntries(browser, { origin, entries }) {
  /** @type {{ entry: Entry, complaints: string[] }[]} */
  const opened = entries.map((entry) => ({ entry, complaints: [] }));
  const waiting = [...opened];

  const work = async () => {
    const page = await browser.newPage();
    /** @type {string[]} */
    let complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error')
        complaints.push(`console.error: ${message.text().slice(0, 300)} (${message.location().url})`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('crash', () => complaints.push('the page crashed'));
    const ask = (/** @type {string} */ url) => {
      if (/^(https?|wss?):/.test(url) && !url.startsWith(`${origin}/`)) complaints.push(`asked for ${url}`);
    };
    page.on('request', (request) => ask(request.url()));
    page.on('websocket', (socket) => ask(socket.url()));
    await page.addInitScript(listenForEnd);

    for (let next = waiting.shift(); next; next = waiting.shift()) {
      complaints = next.complaints;
      const { id, type } = next.entry;
      // One entry after the other in a page.
      // oxlint-disable-next-line no-await-in-loop
      await page
        .goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&${WITHOUT_AXE}`, { timeout: PATIENCE_MS })
        .then(() =>
          page.waitForFunction(() => document.documentElement.dataset['end'], null, { timeout: PATIENCE_MS }),
        )
        .then((end) => end.jsonValue())
        .then((end) => end !== 'good' && complaints.push(String(end)))
        .catch((/** @type {Error} */ error) =>
          complaints.push(`did not open: ${error.message.split('\n')[0]}`),
        );
    }
    await page.close();
  };

  await Promise.all(Array.from({ length: WORKERS }, work));
  return opened;
}
