// @ts-check
import { chromium } from 'playwright';

/**
 * A headless Chromium that reaches one server and nobody else, on this machine neither.
 *
 * @param {string} executablePath empty for Playwright's own
 * @param {string} origin
 */
export const launchOffline = (executablePath, origin) =>
  chromium.launch({
    ...(executablePath === '' ? {} : { executablePath }),
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      // A proxy that nobody runs; cheaper than to look at each request, which would also switch the cache off.
      '--proxy-server=http://127.0.0.1:9',
      // The last rule that fits counts: this machine as well goes through the proxy, but for the one server.
      `--proxy-bypass-list=<-loopback>;${new URL(origin).host}`,
    ],
  });
