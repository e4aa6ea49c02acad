import type { Page } from 'playwright';

interface Finished {
  status: string;
}

/** What Storybook leaves on the window of a story's page. */
interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: { last: (event: string) => [Finished] | undefined };
}

/** Opens a story by itself, and waits for the end of its play and for the pictures of its videos. */
export async function openStory(page: Page, storybook: string, id: string): Promise<void> {
  await page.goto(`${storybook}iframe.html?id=${id}&viewMode=story`);
  const finished = await page.waitForFunction(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as StoryWindow;
    return channel?.last('storyFinished')?.[0].status;
  });
  const status = await finished.jsonValue();
  if (status !== 'success') throw new Error(`The story ${id} ends with "${status}".`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('video')].every(
      (video) => video.hidden || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
    ),
  );
}

/** The theme as the toolbar sets it; the story stays as it is. */
export const chooseTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((chosen) => {
    const { documentElement: html } = document;
    html.dataset['lvTheme'] = chosen;
    html.style.colorScheme = chosen;
  }, theme);

/** Nothing in a picture moves, blinks or depends on where it was taken. */
export const steady = {
  deviceScaleFactor: 1,
  timezoneId: 'UTC',
  locale: 'en-US',
  colorScheme: 'light',
  reducedMotion: 'reduce',
} as const;
