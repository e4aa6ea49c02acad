import type { AuthPage } from '../auth/page/AuthPage.js';

/** A page that goes nowhere, and tells where it would be. */
export function createTestPage(url = 'https://app.example/streams') {
  const page = {
    address: url,
    /** Where it was sent. */
    left: [] as string[],
    /** What was put into the address bar. */
    shown: [] as string[],
  };
  const own: AuthPage = {
    url: () => page.address,
    replaceUrl(next) {
      page.address = new URL(next, page.address).href;
      page.shown.push(page.address);
    },
    leaveTo: (next) => void page.left.push(next),
  };
  return Object.assign(page, { page: own });
}
