import type { Shown, Span } from '../../support/history/Run.js';

declare global {
  interface Window {
    shownLog?: { shown: Shown[]; asleep: Span[] };
  }
}

/**
 * Logs each change of what the fixture's stage shows, beside the cameras that are on, and when the page slept. It runs in
 * the page: nothing of this file is there.
 */
export function recordShown(): void {
  const shown: Shown[] = [];
  const asleep: Span[] = [];
  window.shownLog = { shown, asleep };
  // A page that is watched for minutes polls more often than the browser notes by itself.
  performance.setResourceTimingBufferSize(10_000);
  const now = (): number => performance.timeOrigin + performance.now();

  const mounts = new WeakMap<Element, number>();
  let lastMount = 0;
  const mountOf = (stage: Element): number => {
    const known = mounts.get(stage) ?? (lastMount += 1);
    mounts.set(stage, known);
    return known;
  };
  const look = (): Omit<Shown, 'atMs'> => {
    const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
    const cameras = [...(window.instruments?.cameras ?? [])];
    return {
      mount: stage && mountOf(stage),
      phase: stage?.dataset['phase'] ?? '',
      id: stage?.dataset['id'] ?? '',
      // A check opens a camera of its own, and shows it by itself.
      capture:
        stage?.querySelector<HTMLElement>('.lv-preflight-picture')?.dataset['capture'] ??
        stage?.dataset['capture'] ??
        '',
      saysLive: stage?.querySelector('[data-live]') !== null && stage !== null,
      cameras: cameras.filter(({ readyState }) => readyState === 'live').length,
    };
  };
  let last = '';
  const note = (): void => {
    const seen = look();
    const text = JSON.stringify(seen);
    if (text === last) return;
    last = text;
    shown.push({ atMs: now(), ...seen });
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
  window.addEventListener('instruments-camera', note);

  let sleeping: Span | null = null;
  const follow = (isAsleep: boolean): void => {
    if (isAsleep && !sleeping) asleep.push((sleeping = { fromMs: now(), toMs: Number.MAX_VALUE }));
    if (!isAsleep && sleeping) {
      sleeping.toMs = now();
      sleeping = null;
    }
  };
  // A machine that is busy elsewhere holds the page up like a sleep; what it could not do then is not its fault.
  let lookedAtMs = now();
  setInterval(() => {
    const atMs = now();
    if (atMs - lookedAtMs > 500) asleep.push({ fromMs: lookedAtMs, toMs: atMs });
    lookedAtMs = atMs;
  }, 100);
  document.addEventListener('visibilitychange', () => follow(document.visibilityState === 'hidden'));
  document.addEventListener('freeze', () => follow(true));
  document.addEventListener('resume', () => follow(false));
  window.addEventListener('pagehide', () => follow(true));
  window.addEventListener('pageshow', () => follow(false));
}
