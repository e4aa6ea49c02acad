import type { Cancel } from '../clock/Clock.js';
import type { Page } from './Page.js';

const nothing: Cancel = () => undefined;

function listen(target: EventTarget | undefined, type: string, callback: () => void): Cancel {
  if (!target) return nothing;
  target.addEventListener(type, callback);
  return () => target.removeEventListener(type, callback);
}

/** The page of a browser; in Node, a page that is never hidden and never left. */
export const browserPage: Page = {
  isHidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
  onVisibilityChange: (callback) =>
    listen(typeof document === 'undefined' ? undefined : document, 'visibilitychange', callback),
  // `beforeunload` would also fire when the person then decides to stay.
  onPageHide: (callback) => listen(typeof window === 'undefined' ? undefined : window, 'pagehide', callback),
};
