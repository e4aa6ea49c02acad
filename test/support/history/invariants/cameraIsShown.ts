import type { Shown } from '../Run.js';
import type { Check } from './Check.js';

const CAPTURING = new Set(['prompting', 'live', 'interrupted']);
/** A camera is on before the page can be told, and off before it can be told so. */
const RENDER_MS = 750;
/** A stage that is gone may come back; that long its session goes on, whatever another one shows. */
const GRACE_MS = 1000;

/** I10: while a camera is on, the page shows that it captures. */
export const cameraIsShown: Check = ({ page }) => {
  if (!page) return [];
  const { shown, readAtMs } = page;
  const broken: string[] = [];
  let hiddenSinceMs: number | null = null;
  let mount: number | null = null;
  let goneAtMs = -Infinity;
  shown.forEach((each, index) => {
    const untilMs = shown[index + 1]?.atMs ?? readAtMs;
    if (mount !== null && each.mount !== mount) goneAtMs = each.atMs;
    mount = each.mount;
    if (each.cameras === 0 || CAPTURING.has(each.capture)) {
      hiddenSinceMs = null;
      return;
    }
    hiddenSinceMs ??= each.atMs;
    const allowedUntilMs = Math.max(hiddenSinceMs, goneAtMs + GRACE_MS) + RENDER_MS;
    if (untilMs > allowedUntilMs) broken.push(tell(each, untilMs - hiddenSinceMs));
  });
  return broken;
};

const tell = ({ phase, capture, mount }: Shown, ms: number): string =>
  `I10: a camera was on for ${Math.round(ms)} ms, and the page showed ${
    mount === null ? 'nothing' : `phase ${phase} with capture ${capture}`
  }`;
