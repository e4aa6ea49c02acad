import { userEvent } from 'storybook/test';

/** What is needed here of a story as `preview.meta().story()` makes it. */
export interface Story {
  composed: { args: { scenario?: string }; globals: Record<string, unknown>; tags: string[] };
  input: { render?: unknown; loaders?: unknown; play?: unknown };
  meta: { input: { title: string; render?: unknown; play?: unknown } };
  run(context: {
    canvasElement: HTMLElement;
    globals: Record<string, unknown>;
    userEvent: unknown;
  }): Promise<void>;
}

/** A story by its title and its name. */
export interface NamedStory {
  name: string;
  story: Story;
}

/** Those of some modules that are tests. */
export const testedStories = (files: Record<string, Record<string, Story>>): readonly NamedStory[] =>
  Object.values(files)
    .flatMap((file) => Object.entries(file))
    .filter(([, { composed }]) => !composed.tags.includes('!test'))
    .map(([name, story]) => ({ name: `${story.meta.input.title}/${name}`, story }));

/** Longer than any play that succeeds here; the others wait for pictures, which only a browser has. */
const PATIENCE_MS = 10_000;

const QUIET_TURNS = 10;

/** What a service in memory answers is shown some turns of the event loop later: until nothing changes any more. */
async function settled(shown: HTMLElement, isOver: () => boolean): Promise<void> {
  let before = shown.innerHTML;
  for (let quiet = 0; quiet < QUIET_TURNS && !isOver(); quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    if (shown.innerHTML !== before) quiet = 0;
    before = shown.innerHTML;
  }
}

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
  // Storybook makes one itself only where there is a clipboard.
  const user = userEvent.setup();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      isOver = true;
      resolve();
    }, PATIENCE_MS);
  });
  try {
    await Promise.race([
      story
        .run({ canvasElement, globals, userEvent: user })
        .catch(() => undefined)
        .then(() => settled(canvasElement, () => isOver)),
      patience,
    ]);
    return look(canvasElement);
  } finally {
    clearTimeout(timer);
    canvasElement.remove();
  }
}
