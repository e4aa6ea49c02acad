import type { Page } from '../../platform/page/Page.js';

/** A page that a test hides, shows and leaves. */
export interface FakePage extends Page {
  /** Another tab comes to the front. */
  hide(): void;
  /** The page is seen again. */
  show(): void;
  /** What happens on navigation, reload and closing the tab. */
  leave(): void;
}

export function createFakePage(): FakePage {
  let hidden = false;
  const visibility = new EventTarget();
  const on = (type: string, callback: () => void): (() => void) => {
    // A wrapper, so that one function registered twice is called twice.
    const call = (): void => callback();
    visibility.addEventListener(type, call);
    return () => visibility.removeEventListener(type, call);
  };
  const setHidden = (next: boolean): void => {
    if (hidden === next) return;
    hidden = next;
    visibility.dispatchEvent(new Event('visibility'));
  };
  return {
    isHidden: () => hidden,
    onVisibilityChange: (callback) => on('visibility', callback),
    onPageHide: (callback) => on('pagehide', callback),
    hide: () => setHidden(true),
    show: () => setHidden(false),
    leave: () => void visibility.dispatchEvent(new Event('pagehide')),
  };
}
