import type { Page } from 'playwright';

/** Presses a button of the fixture where it is there; works in every state of the page. */
export const pressIfThere = (page: Page, label: string): Promise<boolean> =>
  page.evaluate((text) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent?.trim() === text);
    button?.click();
    return button !== undefined;
  }, label);

/** Tells the page that it is hidden, or shown again. Playwright keeps every page visible, and its timers awake. */
export const setHidden = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

export const moveWallClock = (page: Page, byMs: number): Promise<void> =>
  page.evaluate((by) => {
    window.wallAheadMs = (window.wallAheadMs ?? 0) + by;
  }, byMs);

/** What the system does to a camera, for example during a call: the track is muted and says so. */
export const muteTrack = (page: Page, muted: boolean): Promise<void> =>
  page.evaluate((isMuted) => {
    const capture = window.session?.getSnapshot().capture;
    if (!capture || !('track' in capture)) return;
    Object.defineProperty(capture.track, 'muted', { configurable: true, get: () => isMuted });
    capture.track.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
  }, muted);

/** What the browser does when a camera is pulled out: the track ends by itself. */
export const endTrack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const capture = window.session?.getSnapshot().capture;
    if (!capture || !('track' in capture)) return;
    capture.track.stop();
    capture.track.dispatchEvent(new Event('ended'));
  });

/** What the fixture's stage says of itself; empty where it is not mounted. */
export const stageData = (page: Page): Promise<{ phase: string; id: string; capture: string }> =>
  page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
    const { phase = '', id = '', capture = '' } = stage?.dataset ?? {};
    return { phase, id, capture };
  });
