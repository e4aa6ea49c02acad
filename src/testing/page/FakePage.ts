import type { Page, PageWake } from '../../platform/page/Page.js';

/** A page that a test hides, shows, freezes, leaves and brings back. */
export interface FakePage extends Page {
  /** Another tab comes to the front. */
  hide(): void;
  /** The page is seen again. */
  show(): void;
  /** The browser thaws a frozen page. What passed meanwhile is said to the clock (`freeze`). */
  resume(): void;
  /** What happens on navigation, reload and closing the tab; with `cached: true` the browser keeps the page. */
  leave(options?: { cached?: boolean }): void;
  /** A kept page comes back. */
  restore(): void;
  /** What the browser believes of the network; going online is told. */
  setOnline(online: boolean): void;
  /** How many hold the screen of the device on. */
  awake(): number;
  /** How many callbacks listen to the page. */
  listeners(): number;
}

type Events = { visibility: undefined; hide: boolean; wake: PageWake };

export function createFakePage(): FakePage {
  let hidden = false;
  let online = true;
  let awake = 0;
  const callbacks: { [E in keyof Events]: Set<(detail: Events[E]) => void> } = {
    visibility: new Set(),
    hide: new Set(),
    wake: new Set(),
  };
  const on = <E extends keyof Events>(type: E, callback: (detail: Events[E]) => void): (() => void) => {
    // A wrapper, so that one function registered twice is called twice.
    const call = (detail: Events[E]): void => callback(detail);
    callbacks[type].add(call);
    return () => void callbacks[type].delete(call);
  };
  const tell = <E extends keyof Events>(type: E, detail: Events[E]): void => {
    for (const call of [...callbacks[type]]) call(detail);
  };
  const setHidden = (next: boolean): void => {
    if (hidden === next) return;
    hidden = next;
    tell('visibility', undefined);
    if (!next) tell('wake', 'visible');
  };
  return {
    isHidden: () => hidden,
    isOnline: () => online,
    onVisibilityChange: (callback) => on('visibility', callback),
    onPageHide: (callback) => on('hide', callback),
    onWake: (callback) => on('wake', callback),
    keepAwake() {
      awake += 1;
      let held = true;
      return () => {
        if (held) awake -= 1;
        held = false;
      };
    },
    awake: () => awake,
    hide: () => setHidden(true),
    show: () => setHidden(false),
    resume: () => tell('wake', 'resumed'),
    leave: ({ cached = false } = {}) => tell('hide', cached),
    restore: () => tell('wake', 'restored'),
    setOnline(next) {
      const came = next && !online;
      online = next;
      if (came) tell('wake', 'online');
    },
    listeners: () => callbacks.visibility.size + callbacks.hide.size + callbacks.wake.size,
  };
}
