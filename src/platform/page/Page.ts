import type { Cancel } from '../clock/Clock.js';

/** What the kit needs to know of the page it runs in. Nothing here exists on a server. */
export interface Page {
  isHidden(): boolean;
  /** Visibility changed, or the page was restored or resumed. */
  onVisibilityChange(callback: () => void): Cancel;
  /** The page is being left: navigation, reload, tab closed. */
  onPageHide(callback: () => void): Cancel;
}
