import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { launchOffline } from '../../scripts/storybook/launchOffline.mjs';
import { openEntries } from '../../scripts/storybook/openEntries.mjs';
import { readEntries } from '../../scripts/storybook/readEntries.mjs';
import { serveFolder } from '../../scripts/storybook/serveFolder.mjs';

/** Does in the page what its id says, and ends as Storybook does. */
const iframe = (
  elsewhere: string,
): string => `<!doctype html><link rel="icon" href="data:," /><script type="module">
  const listeners = {};
  window.__STORYBOOK_ADDONS_CHANNEL__ = { on: (event, listener) => (listeners[event] = listener) };
  const { id, viewMode } = Object.fromEntries(new URLSearchParams(location.search));
  if (id === 'complains') console.error('a key is missing');
  if (id === 'throws') setTimeout(() => { throw new Error('thrown in a timer'); });
  if (id === 'asks') await fetch('${elsewhere}').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (viewMode === 'docs') listeners.docsRendered('page');
  else listeners.storyFinished({ storyId: id, status: id === 'fails' ? 'error' : 'success' });
</script>`;

it('finds what complains, fails, or asks anybody else, and keeps it from getting there', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'entries-'));
  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached += 1;
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/models`;
  const ids = ['good', 'complains', 'throws', 'asks', 'fails', 'page'];
  const entries = Object.fromEntries(
    ids.map((id) => [id, { id, title: 'Together', name: id, type: id === 'page' ? 'docs' : 'story' }]),
  );
  await writeFile(path.join(folder, 'index.json'), JSON.stringify({ v: 5, entries }));
  await writeFile(path.join(folder, 'iframe.html'), iframe(url));
  const served = await serveFolder(folder);
  const browser = await launchOffline(process.env['CHROMIUM_PATH'] ?? '', served.origin);
  try {
    const opened = await openEntries(browser, { origin: served.origin, entries: readEntries(folder) });
    const found = Object.fromEntries(opened.map(({ entry, complaints }) => [entry.id, complaints]));
    expect(found['good']).toEqual([]);
    expect(found['page']).toEqual([]);
    expect(found['complains']?.join()).toMatch(/^console\.error: a key is missing/);
    expect(found['throws']).toEqual(['error: thrown in a timer']);
    expect(found['asks']).toContain(`asked for ${url}`);
    expect(found['fails']?.join()).toContain('"status":"error"');
    expect(reached).toBe(0);
  } finally {
    await browser.close();
    await served.close();
    elsewhere.close();
    await rm(folder, { recursive: true, force: true });
  }
});
