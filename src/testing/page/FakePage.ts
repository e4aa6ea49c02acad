import type { Page } from '../../platform/page/Page.js';

/** A page that a test hides, shows and leaves. */
export interface FakePage extends Page {
  /** Another tab comes to the front. */
  hide(): void;
  /** The page is seen again. */
  show(): void;
  /** What happens on navigation, reload and closing the tab. */
  leave(): void;
  /** How many callbacks listen to the page. */
  listeners(): number;
}

export function createFakePage(): FakePage {
  let hidden = false;
  const target = new EventTarget();
  let listeners = 0;
  const on = (type: string, callback: () => void): (() => void) => {
    // A wrapper, so that one function registered twice is called twice.
    const call = (): void => callback();
    target.addEventListener(type, call);
    listeners += 1;
    let listening = true;
    return () => {
      if (!listening) return;
      listening = false;
      listeners -= 1;
      target.removeEventListener(type, call);
    };
  };
  const setHidden = (next: boolean): void => {
    if (hidden === next) return;
    hidden = next;
    target.dispatchEvent(new Event('visibility'));
  };
  return {
    isHidden: () => hidden,
    onVisibilityChange: (callback) => on('visibility', callback),
    onPageHide: (callback) => on('pagehide', callback),
    hide: () => setHidden(true),
    show: () => setHidden(false),
    listeners: () => listeners,
    leave: () => void target.dispatchEvent(new Event('pagehide')),
  };
}
