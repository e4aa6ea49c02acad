/** What assistive technology is told, in order. */
export interface Speech {
  /** Since the last time that this was called. */
  said(): string[];
  stop(): void;
}

/** Regions that speak when they change; those with `off` are silent by definition. */
const REGIONS = 'output, [role="status"], [role="alert"], [role="log"], [aria-live]:not([aria-live="off"])';

/**
 * Writes down each change of the live regions below an element, as a screen reader would say it: the role, and the whole text,
 * because a region of either role is atomic. What is there from the start is not said; a region that empties is silent.
 */
export function recordSpeech(root: HTMLElement): Speech {
  let lines: string[] = [];
  const texts = new Map<Element, string>();
  for (const region of root.querySelectorAll(REGIONS)) texts.set(region, textOf(region));

  const look = (): void => {
    for (const region of root.querySelectorAll(REGIONS)) {
      const text = textOf(region);
      if (texts.get(region) === text) continue;
      texts.set(region, text);
      if (text !== '') lines.push(`${roleOf(region)}: ${text}`);
    }
    for (const region of texts.keys()) if (!root.contains(region)) texts.delete(region);
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  return {
    said() {
      const taken = lines;
      lines = [];
      return taken;
    },
    stop: () => observer.disconnect(),
  };
}

const roleOf = (region: Element): string =>
  region.getAttribute('role') ?? (region.tagName === 'OUTPUT' ? 'status' : `live ${region.ariaLive ?? ''}`);

const textOf = (region: Element): string =>
  (region instanceof HTMLElement ? region.innerText : '').replaceAll(/\s+/g, ' ').trim();
