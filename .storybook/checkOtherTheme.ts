import { afterEach as checkWithAxe } from '@storybook/addon-a11y/preview';
import { showTheme, themeOf } from './showTheme.js';

/**
 * axe in the theme that the story is not shown in, on the same page as its play has left it: the add-on itself checks the
 * theme of the story. Only where stories are tests; in the Storybook the toolbar switches the theme.
 */
export async function checkOtherTheme(context: Parameters<typeof checkWithAxe>[0]): Promise<void> {
  if (!('__vitest_browser__' in globalThis)) return;
  const theme = themeOf(context.globals);
  const other = theme === 'dark' ? 'light' : 'dark';
  showTheme(other);
  try {
    await checkWithAxe(context);
  } catch (error) {
    throw new Error(`In the ${other} theme: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    showTheme(theme);
  }
}
