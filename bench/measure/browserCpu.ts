import type { Browser } from 'playwright';
import * as v from 'valibot';

const processes = v.object({ processInfo: v.array(v.object({ type: v.string(), cpuTime: v.number() })) });

export interface BrowserCpu {
  /** Processor time of the pages' own processes so far, ms: scripts, layout, encoding. */
  pagesMs: number;
  /** Of everything the browser runs. */
  allMs: number;
}

export async function browserCpu(browser: Browser): Promise<BrowserCpu> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = v.parse(processes, await session.send('SystemInfo.getProcessInfo'));
  await session.detach();
  const sum = (list: typeof processInfo): number =>
    list.reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
  return {
    pagesMs: sum(processInfo.filter(({ type }) => type === 'renderer')),
    allMs: sum(processInfo),
  };
}
