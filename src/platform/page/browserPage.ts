import type { Cancel } from '../clock/Clock.js';
import { keepAwake } from './keepAwake.js';
import type { Page, PageWake } from './Page.js';

const nothing: Cancel = () => undefined;

function listen(target: EventTarget | undefined, type: string, callback: (event: Event) => void): Cancel {
  if (!target) return nothing;
  target.addEventListener(type, callback);
  return () => target.removeEventListener(type, callback);
}

const theDocument = (): Document | undefined => (typeof document === 'undefined' ? undefined : document);
const theWindow = (): Window | undefined => (typeof window === 'undefined' ? undefined : window);
const isCached = (event: Event): boolean => 'persisted' in event && event.persisted === true;

/** The page of a browser; in Node, a page that is never hidden and never left. */
export const browserPage: Page = {
  isHidden: () => theDocument()?.visibilityState === 'hidden',
  // Node has a navigator, too, that says nothing about the network.
  isOnline: () => typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine,
  onVisibilityChange: (callback) => listen(theDocument(), 'visibilitychange', () => callback()),
  onWake(callback) {
    const wake = (cause: PageWake) => (): void => callback(cause);
    const stops = [
      listen(theDocument(), 'visibilitychange', () => {
        if (!browserPage.isHidden()) callback('visible');
      }),
      // Chromium's `freeze` and `resume` do not bubble: only the document hears them.
      listen(theDocument(), 'resume', wake('resumed')),
      listen(theWindow(), 'pageshow', (event) => isCached(event) && callback('restored')),
      listen(theWindow(), 'online', wake('online')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  },
  keepAwake,
  // `beforeunload` would also fire when the person then decides to stay.
  onPageHide: (callback) => listen(theWindow(), 'pagehide', (event) => callback(isCached(event))),
};
