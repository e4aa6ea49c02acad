import type { Cancel } from '../clock/Clock.js';

/**
 * Why a page may have missed something: it is seen again, thawed, taken out of the back/forward cache, or the browser
 * believes in the network again.
 */
export type PageWake = 'visible' | 'resumed' | 'restored' | 'online';

/** What the kit needs to know of the page it runs in. Nothing here exists on a server. */
export interface Page {
  isHidden(): boolean;
  /** False only where the browser is sure that there is no network. True proves nothing. */
  isOnline(): boolean;
  /** Keeps the screen of the device on while the page is seen, where the browser can. */
  keepAwake(): Cancel;
  /** Visibility changed. */
  onVisibilityChange(callback: () => void): Cancel;
  /** Something may have happened meanwhile that no timer has noticed. */
  onWake(callback: (wake: PageWake) => void): Cancel;
  /**
   * The page is being left: navigation, reload, tab closed. `cached` says that the browser may bring the same page back
   * (back/forward cache); `restored` follows then.
   */
  onPageHide(callback: (cached: boolean) => void): Cancel;
}
