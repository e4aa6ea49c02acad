import type { Site } from '../site/openSite.js';
import { browserCpu } from './browserCpu.js';

/** Processor use over a while: milliseconds of one core for each second. */
export interface CpuUse {
  page: number;
  browser: number;
  emulator: number;
  /** Memory of the emulator at the end. */
  emulatorRssMiB: number;
  seconds: number;
}

/** Begins to measure; what it returns ends it. */
export async function watchCpu({ browser, servers }: Site): Promise<() => Promise<CpuUse>> {
  const read = async () => ({
    atMs: performance.now(),
    browser: await browserCpu(browser),
    emulator: await servers.emulatorCpu(),
  });
  const before = await read();
  return async () => {
    const after = await read();
    const seconds = (after.atMs - before.atMs) / 1000;
    return {
      page: (after.browser.pagesMs - before.browser.pagesMs) / seconds,
      browser: (after.browser.allMs - before.browser.allMs) / seconds,
      emulator: (after.emulator.cpuMs - before.emulator.cpuMs) / seconds,
      emulatorRssMiB: after.emulator.rssBytes / 2 ** 20,
      seconds,
    };
  };
}
