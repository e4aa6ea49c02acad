import type { AuthPage } from './AuthPage.js';

/** The page of the browser. Looked at only when it is asked. */
export const browserAuthPage: AuthPage = {
  url: () => location.href,
  replaceUrl: (url) => history.replaceState(history.state, '', url),
  leaveTo: (url) => location.assign(url),
};
