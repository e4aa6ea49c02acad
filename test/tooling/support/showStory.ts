/** What is needed here of a story as `preview.meta().story()` makes it. */
export interface Story {
  composed: { args: { scenario?: string }; globals: Record<string, unknown>; id: string; tags: string[] };
  input: { render?: unknown; loaders?: unknown; play?: unknown };
  meta: { input: { title: string; render?: unknown } };
  run(context: { canvasElement: HTMLElement; globals: Record<string, unknown> }): Promise<void>;
}

/** Longer than any play that succeeds here; the others wait for pictures, which only a browser has. */
const PATIENCE_MS = 2000;

/**
 * Shows a story as it is after its play, and hands over what is shown then. A play that needs a browser ends where it fails:
 * plays are judged in Chromium, and here only what has come to be seen counts.
 */
export async function showStory<T>(
  story: Story,
  look: (shown: HTMLElement) => T,
  chosen: Record<string, unknown> = story.composed.globals,
): Promise<T> {
  const canvasElement = document.body.appendChild(document.createElement('div'));
  // axe runs in Chromium as well.
  const globals = { ...chosen, a11y: { manual: true } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  try {
    await Promise.race([story.run({ canvasElement, globals }).catch(() => undefined), patience]);
    return look(canvasElement);
  } finally {
    clearTimeout(timer);
    canvasElement.remove();
  }
}
