import type { Browser } from 'playwright';
import type { Line } from './lines/Line.js';
import { openBrowser } from './openBrowser.js';
import { type Servers, startServers } from './startServers.js';

/** Servers and a browser with a line between them. */
export interface Site {
  line: Line;
  servers: Servers;
  browser: Browser;
  close(): Promise<void>;
}

/** Takes the line over: it is closed with the site, also when the site cannot be opened. */
export async function openSite(
  line: Line,
  folder: string,
  emulatorFlags: readonly string[] = [],
): Promise<Site> {
  const steps: (() => Promise<void>)[] = [line.close];
  const close = async (): Promise<void> => {
    for (const step of steps.splice(0).toReversed()) await step().catch(() => undefined);
  };
  try {
    const servers = await startServers(line, folder, emulatorFlags);
    steps.push(servers.close);
    const browser = await openBrowser(line, servers.origin);
    steps.push(() => browser.close());
    return { line, servers, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
